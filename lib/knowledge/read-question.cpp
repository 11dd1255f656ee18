#include "knowledge/read-question.h"

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/description-facts.h"
#include "text/closest-match.h"

namespace entente {

namespace {

constexpr std::string_view partner_slot = "{partner}";

/// "no, partly, yes; never, sometimes, always".
std::string listed(std::span<const Scale> scales) {
  std::string all;
  for (const auto& scale : scales)
    all += fmt::format("{}{}", all.empty() ? "" : "; ", fmt::join(scale.values, ", "));
  return all;
}

/// Sets scale and anchors of a question. A question does not name its scale: it is the first one that has
/// exactly the values for which there are anchors, in any order.
void read_anchors(yaml::Value value, Question& question, LibraryBuilder& builder, ErrorList& errors) {
  std::vector<std::string_view> names;
  for (const auto& [key, anchor] : value.entries()) names.push_back(key.text());
  const auto same_values = [&names](const Scale& scale) {
    return std::ranges::is_permutation(scale.values, names);
  };
  const auto own = std::span(builder.scales).subspan(fact_count);
  const auto scale = std::ranges::find_if(own, same_values);
  if (scale == own.end()) {
    errors.add(value.at(),
               value.is_mapping()
                   ? fmt::format("no scale has exactly the values {}", fmt::join(names, ", "))
                   : fmt::format("a scale is a mapping from its values to what each looks like, not {}",
                                 yaml::name_of(value.kind())),
               fmt::format("the scales are {}", listed(own)));
    return;
  }
  question.scale = static_cast<Index>(&*scale - builder.scales.data());
  yaml::MappingReader anchors(value, "a scale", errors);
  std::vector<std::string_view> texts;
  for (const auto name : scale->values) texts.push_back(require_prose(anchors, name, builder));
  anchors.finish();
  question.anchors = builder.arena.keep(texts);
}

bool is_path_in(std::string_view path, std::string_view theme) {
  const auto name = name_in_theme(path);
  const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return theme_of(path) == theme && path.size() > theme.size() + 1 && std::ranges::all_of(name, is_name);
}

void check_path(yaml::MappingReader& mapping, std::string_view path, std::string_view theme,
                const LibraryBuilder& builder, ErrorList& errors) {
  if (path.empty()) return;
  const auto at = mapping.find("path")->at();
  if (!is_path_in(path, theme)) {
    errors.add(at, fmt::format("`{}` is no path of theme {}", path, theme),
               fmt::format("it is {}.<name>, the name in lower case with underscores", theme));
  }
  if (std::ranges::find(builder.questions, path, &Question::path) != builder.questions.end()) {
    errors.add(at, fmt::format("another factor asks `{}` already", path),
               "rules may use any factor's questions");
  }
}

Question read_question(yaml::Value value, std::string_view theme, LibraryBuilder& builder,
                       ErrorList& errors) {
  yaml::MappingReader mapping(value, "a question", errors);
  Question question;
  question.path = require_prose(mapping, "path", builder);
  check_path(mapping, question.path, theme, builder, errors);
  choose_into(question.of, mapping, "of", subject_names, errors);
  question.core = find_flag(mapping, "core", false, errors);
  question.ask = require_prose(mapping, "ask", builder);
  const bool names_partner = question.ask.find(partner_slot) != std::string_view::npos;
  if (!question.ask.empty() && names_partner != (question.of == Subject::partner)) {
    errors.add(mapping.find("ask")->at(),
               names_partner ? "`{partner}` in a question that is asked of the alliance as a whole"
                             : "a question asked of each partner names it",
               "write {partner} where the name goes, in questions with `of: partner`");
  }
  if (const auto scale = mapping.require("scale")) read_anchors(*scale, question, builder, errors);
  if (mapping.require("lever")) choose_into(question.lever, mapping, "lever", lever_names, errors);
  mapping.finish();
  return question;
}

}  // namespace

void read_scales(yaml::Value root, LibraryBuilder& builder, ErrorList& errors) {
  yaml::MappingReader scales(root, "the scales", errors);
  for (const auto& [key, value] : root.entries()) {
    scales.find(key.text());
    yaml::MappingReader mapping(value, "a scale", errors);
    Scale scale;
    scale.id = builder.arena.keep(key.text());
    scale.title = require_prose(mapping, "title", builder);
    scale.ordered = find_flag(mapping, "ordered", false, errors);
    std::vector<std::string_view> names;
    for (const auto item : find_items(mapping, "values", true, errors))
      names.push_back(builder.arena.keep(item.text()));
    if (names.size() < 2 || names.size() > max_values) {
      errors.add(value.at(), fmt::format("a scale has from 2 to {} values", max_values));
    }
    scale.values = builder.arena.keep(names);
    mapping.finish();
    builder.scales.push_back(scale);
  }
}

std::vector<Index> read_questions(yaml::Value list, std::string_view theme, LibraryBuilder& builder,
                                  ErrorList& errors) {
  std::vector<Index> indices;
  if (!list.is_sequence()) {
    errors.add(list.at(), fmt::format("`questions` is a list, not {}", yaml::name_of(list.kind())));
    return indices;
  }
  for (const auto item : list.items()) {
    indices.push_back(static_cast<Index>(builder.questions.size()));
    builder.questions.push_back(read_question(item, theme, builder, errors));
  }
  return indices;
}

}  // namespace entente
