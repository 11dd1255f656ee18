#include "alliance/acceptance.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "alliance/date.h"
#include "knowledge/find-rule.h"
#include "text/wrap.h"
#include "yaml/read/mapping-reader.h"

namespace entente {

namespace {

std::string require_date(yaml::MappingReader& mapping, std::string_view key, ErrorList& errors) {
  if (!mapping.require_text(key)) return {};
  return std::string(read_date(*mapping.find(key), errors));
}

std::string find_date(yaml::MappingReader& mapping, std::string_view key, ErrorList& errors) {
  const auto value = mapping.find(key);
  return value ? std::string(read_date(*value, errors)) : std::string();
}

/// Reads one acceptance; an empty optional if it names no rule of the library.
std::optional<Acceptance> read_acceptance(yaml::Value value, const Library& library, ErrorList& errors) {
  yaml::MappingReader mapping(value, "an acceptance", errors);
  Acceptance acceptance;
  const Rule* rule = nullptr;
  if (const auto id = mapping.require_text("rule")) {
    acceptance.at = mapping.find("rule")->at();
    rule = find_rule(*id, acceptance.at, library, errors);
  }
  acceptance.reason = one_line(mapping.require_text("reason").value_or(""));
  acceptance.by = one_line(mapping.require_text("by").value_or(""));
  acceptance.on = require_date(mapping, "on", errors);
  acceptance.review_by = find_date(mapping, "review_by", errors);
  if (is_after(acceptance.on, acceptance.review_by)) {
    errors.add(mapping.find("review_by")->at(),
               fmt::format("the review is due before the acceptance, which is of {}", acceptance.on));
  }
  mapping.finish();
  if (rule == nullptr) return std::nullopt;
  acceptance.rule = library.index_of(*rule);
  return acceptance;
}

}  // namespace

std::vector<Acceptance> read_acceptances(yaml::Value value, const Library& library, ErrorList& errors) {
  std::vector<Acceptance> acceptances;
  if (value.is_null()) return acceptances;
  if (!value.is_sequence()) {
    errors.add(value.at(), fmt::format("`accepted` is a list, not {}", yaml::name_of(value.kind())),
               "each item of it has a rule, reason, by, on and perhaps review_by");
  }
  for (const auto item : value.items()) {
    auto acceptance = read_acceptance(item, library, errors);
    if (!acceptance) continue;
    const auto before = std::ranges::find(acceptances, acceptance->rule, &Acceptance::rule);
    if (before == acceptances.end()) {
      acceptances.push_back(*std::move(acceptance));
    } else {
      errors.add(acceptance->at,
                 fmt::format("`{}` is accepted twice", full_id(library.rules[acceptance->rule], library)),
                 fmt::format("before in line {}", before->at.line));
    }
  }
  return acceptances;
}

bool is_over(const Acceptance& acceptance, std::string_view as_of) {
  return is_after(as_of, acceptance.review_by);
}

}  // namespace entente
