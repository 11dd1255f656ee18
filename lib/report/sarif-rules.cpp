#include "report/sarif-rules.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "report/escape-markdown.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

void write_text(JsonWriter& out, const JsonKey& name, std::string_view text) {
  out.object(name, [&] { out.field("text", text); });
}

std::string help_text(const Rule& rule, const Library& library) {
  const auto& factor = library.factor_of(rule);
  return fmt::format("{}\n\nWhat to do: {} ({})\n\nEvidence: {}\n\nLimits: {}\n", factor.claim, rule.remedy,
                     in_words(lever_of(rule, library)), grounds_in_words(factor, library), factor.limits);
}

std::string help_markdown(const Rule& rule, const Library& library) {
  const auto& factor = library.factor_of(rule);
  return fmt::format("{}\n\n**What to do:** {} ({})\n\n**Evidence:** {}\n\n**Limits:** {}\n",
                     escape_markdown(factor.claim), escape_markdown(rule.remedy),
                     in_words(lever_of(rule, library)), escape_markdown(grounds_in_words(factor, library)),
                     escape_markdown(factor.limits));
}

void write_rule(JsonWriter& out, const Rule& rule, const Library& library) {
  const auto& factor = library.factor_of(rule);
  out.field("id", full_id(rule, library));
  write_text(out, "shortDescription", weakness_in_general(rule));
  write_text(out, "fullDescription", factor.claim);
  out.object("help", [&] {
    out.field("text", help_text(rule, library));
    out.field("markdown", help_markdown(rule, library));
  });
  out.object("defaultConfiguration", [&] { out.field("level", name_of(sarif_level(rule.severity))); });
  out.object("properties", [&] {
    out.list("tags", std::array{factor.id, library.theme_of(factor).id});
    out.field("severity", name_of(rule.severity));
    out.field("weight", rule.weight);
    out.field("grade", name_of(factor.grade));
  });
}

void write_unread_rule(JsonWriter& out) {
  constexpr std::string_view what = "A description that could not be read.";
  constexpr std::string_view remedy =
      "Mend the description where it says; nothing of this alliance is assessed until then.";
  out.field("id", unread_rule);
  write_text(out, "shortDescription", what);
  write_text(out, "fullDescription", what);
  out.object("help", [&] {
    out.field("text", remedy);
    out.field("markdown", remedy);
  });
  out.object("defaultConfiguration", [&] { out.field("level", name_of(SarifLevel::error)); });
}

}  // namespace

SarifLevel sarif_level(Severity severity) {
  switch (severity) {
    case Severity::critical:
      return SarifLevel::error;
    case Severity::serious:
      return SarifLevel::warning;
    case Severity::minor:
      return SarifLevel::note;
  }
  return SarifLevel::note;
}

void write_sarif_rules(JsonWriter& out, const Library& library) {
  out.begin_array();
  for (const auto& rule : library.rules) out.object([&] { write_rule(out, rule, library); });
  out.object([&] { write_unread_rule(out); });
  out.end_array();
}

}  // namespace entente::report
