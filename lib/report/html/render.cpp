#include "report/html/render.h"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>
#include <charconv>
#include <limits>

#include "knowledge/question.h"
#include "report/html/markup.h"
#include "report/html/picture.h"
#include "text/places.h"
#include "text/unicode.h"
#include "yaml/documents.h"

namespace entente::report::html {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

/// What our own words are is not limited.
constexpr yaml::Limits no_limits = {.document_bytes = std::numeric_limits<std::size_t>::max(),
                                    .nodes = std::numeric_limits<std::size_t>::max()};

/// The value of that name, where there is one.
std::optional<yaml::Value> member(yaml::Value of, std::string_view name) {
  for (const auto entry : of.entries()) {
    if (entry.key.text() == name) return entry.value;
  }
  return std::nullopt;
}

/// A text as `page_data` gives it, read.
class PageData {
 public:
  explicit PageData(const std::string& json) {
    Complaints complaints("");
    yaml::Documents(json, complaints, no_limits).next(tree_);
  }

  yaml::Entries parts() const { return tree_.root().entries(); }

  /// Of the alliance; empty where it could not be read.
  std::string_view name() const {
    auto value = std::optional(tree_.root());
    for (const auto* step : {"report", "alliance", "name"}) {
      if (value) value = member(*value, step);
    }
    return value ? value->text() : "";
  }

 private:
  yaml::Tree tree_;
};

/// What a template is given of an alliance.
class Filling {
 public:
  /// `at` tells this alliance's parts of the page from those of others.
  explicit Filling(std::string at) : at_(std::move(at)) {}

  /// The report, and laid over it what the page adds.
  data of(const PageData& from) const {
    data filled;
    for (const auto part : from.parts()) {
      for (const auto entry : part.value.entries()) put(filled, entry);
    }
    filled["at"] = at_;
    return filled;
  }

 private:
  void put(data& object, yaml::Entry entry) const {
    const std::string name(entry.key.text());
    object[name] = name == "pictures" ? pictures(entry.value) : value(entry.value);
  }

  /// Nothing, null and an empty text are all a no; other texts are escaped here, before a template can choose
  /// how to write them.
  data value(yaml::Value from) const {
    if (from.is_mapping()) {
      data object;
      for (const auto entry : from.entries()) put(object, entry);
      return object;
    }
    if (from.is_sequence()) {
      kainjow::mustache::list list;
      for (const auto item : from.items()) list.push_back(value(item));
      return list;
    }
    const auto text = from.text();
    if (text.empty() || (from.is_plain() && text == "false")) return false;
    if (from.is_plain() && text == "true") return true;
    return in_html(text);
  }

  data pictures(yaml::Value from) const {
    data object;
    for (const auto entry : from.entries()) {
      const auto svg = entry.value.text();
      object[std::string(entry.key.text())] =
          svg.empty() ? data(false) : data(entente::fill(svg, place_on_page, at_));
    }
    return object;
  }

  std::string at_;
};

mustache parsed(const std::string& text) {
  mustache parsed(text);
  parsed.set_custom_escape([](const std::string& escaped) { return escaped; });
  return parsed;
}

}  // namespace

std::optional<Complaint> flaw_of_template(const std::string& file, const std::string& text) {
  if (const auto invalid = first_invalid_utf8(text))
    return Complaint{
        .file = file, .at = Places(text).at(*invalid), .message = "this is not UTF-8", .hint = {}};
  const mustache parsed(text);
  if (parsed.is_valid()) return std::nullopt;
  // "Unclosed section "themes" at 512"
  const auto& message = parsed.error_message();
  constexpr std::string_view before_place = " at ";
  const auto end = message.rfind(before_place);
  std::size_t offset = 0;
  if (end != std::string::npos)
    std::from_chars(message.data() + end + before_place.size(), message.data() + message.size(), offset);
  auto what = message.substr(0, end);
  std::ranges::replace(what, '"', '`');
  if (what.starts_with('U')) what.front() = 'u';
  return Complaint{
      .file = file,
      .at = Places(text).at(std::min(offset, text.size())),
      .message = what,
      .hint = "templates are written in Mustache: {{name}}, {{#part}}…{{/part}}, {{^part}}…{{/part}}"};
}

std::string page(std::span<const std::string> data_of_each, const Look& look) {
  kainjow::mustache::list reports;
  auto title = look.title;
  for (std::size_t i = 0; i < data_of_each.size(); ++i) {
    const bool is_alone = data_of_each.size() == 1;
    const PageData from(data_of_each[i]);
    reports.push_back(Filling(is_alone ? "" : fmt::format("alliance-{}-", i + 1)).of(from));
    if (is_alone && title.empty()) title = from.name();
  }
  if (title.empty()) title = reports.size() == 1 ? "Not read" : fmt::format("{} alliances", reports.size());
  data filled;
  filled["title"] = in_html(title);
  filled["title_in_css"] = in_css(title);
  filled["logo"] = look.logo.empty() ? data(false) : data(look.logo);
  filled["style"] = std::string(bundled_style());
  filled["several"] = reports.size() > 1;
  filled["reports"] = reports;
  return parsed(look.template_text.empty() ? std::string(bundled_template()) : look.template_text)
      .render(filled);
}

}  // namespace entente::report::html
