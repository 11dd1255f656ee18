#include "alliance/case-study.h"
#include "assess/acceptance-status.h"
#include "assess/assessment.h"
#include "knowledge/description-facts.h"
#include "report/schema/schema-builder.h"
#include "report/schema/schemas.h"

namespace entente::report {

namespace {

using Array = JsonValue::Array;

Schema string() {
  return {{"type", "string"}};
}

Schema flag() {
  return {{"type", "boolean"}};
}

Schema or_null(Schema schema) {
  return any_of({std::move(schema), of_type("null")});
}

Schema string_or_null() {
  return {{"type", Array{"string", "null"}}};
}

Schema number(double maximum) {
  return {{"type", "number"}, {"minimum", 0}, {"maximum", maximum}};
}

Schema count_from(int minimum) {
  return {{"type", "integer"}, {"minimum", minimum}};
}

constexpr double all_points = 100;

Schema points() {
  return number(all_points);
}

/// Null where there is nothing to judge.
Schema points_or_null() {
  return {{"type", Array{"number", "null"}}, {"minimum", 0}, {"maximum", all_points}};
}

/// What the head of a description can say of itself, `unknown` with it.
Schema fact(Fact which) {
  const auto& values = fact_scales()[index_of(which)].values;
  std::vector<std::string_view> words(values.begin(), values.end());
  words.emplace_back("unknown");
  return one_of(words);
}

Schema bands() {
  std::vector<std::string> names;
  for (const auto worst : {Band::weak, Band::fragile, Band::sound}) {
    for (const auto best : {Band::weak, Band::fragile, Band::sound}) {
      if (worst <= best) names.push_back(to_text(Bands{.worst = worst, .best = best}));
    }
  }
  names.push_back(to_text(Bands::none()));
  return one_of(std::vector<std::string_view>(names.begin(), names.end()));
}

Schema grade() {
  return one_of(grade_names);
}

Schema library() {
  return object({
      must("version", "Of the library: of the knowledge, not of the program.", string()),
      must("factors", "How many factors it has.", count_from(0)),
      must("rules", "How many rules.", count_from(0)),
      must("profile", "The name of the profile in force.", string_or_null()),
      must("changes", "In what it is not the bundled library, as phrases.", list_of(string())),
  });
}

Schema partner() {
  return object({
      must("partner", "Its key.", string()),
      must("name", "Its name.", string()),
      must("kind", "What kind of organisation it is.", or_null(fact(Fact::partner_kind))),
      must("contributes", "What it puts in.", list_of(string())),
      must("needs", "What it needs from the others.", list_of(string())),
  });
}

Schema alliance() {
  return object({
      must("name", "What the alliance is called.", string()),
      must("file", "The file that describes it; `-` for standard input.", string()),
      must("document", "Which of the file's descriptions it is, from 1.", count_from(1)),
      must("stage", "At what stage of its life it is.", or_null(fact(Fact::stage))),
      must("as_of", "The day, month or year that it is described as of.", string_or_null()),
      must("form", "The forms it takes.", list_of(fact(Fact::form))),
      must("purpose", "What it is for.", string_or_null()),
      must("only_source", "The source that all answers with a source name, where there are several.",
           string_or_null()),
      must("partners", "Who is in it, in the order of the description.", list_of(partner(), 1)),
  });
}

Schema because() {
  return list_of(defined("evidence"));
}

Schema evidence() {
  return object({
      must("path", "The question.", string()),
      must("partner", "The key of the partner it was asked about; null where it was asked of the alliance.",
           string_or_null()),
      must("value", "The answer, in words; null where there is none.", string_or_null()),
      must("file", "Where it stands; null where it stands in no file.", string_or_null()),
      must("line", "From 1; null where it stands in no file.", or_null(count_from(1))),
      must("column", "In characters, from 1.", or_null(count_from(1))),
      must("note", "What was seen or heard: the answer's `because`.", string_or_null()),
      must("source", "Who said so, or where it is written.", string_or_null()),
      must("as_of", "When that was.", string_or_null()),
  });
}

Schema mark() {
  return object({
      must("mark", "Its id in the library.", string()),
      must("title", "What it is about.", string()),
      must("necessary", "Whether there is no alliance without it.", flag()),
      must("because", "The answers that decided it.", because()),
  });
}

Schema nature() {
  const auto marks = list_of(defined("mark"));
  return object({
      must("verdict", "What the definition test says.", one_of(verdict_names)),
      must("for", "The marks that speak for an alliance.", marks),
      must("against", "Those that speak against one.", marks),
      must("open", "Those that the answers do not settle.", marks),
  });
}

/// How something stands, with what goes before.
Schema scored(std::vector<Key> keys) {
  keys.push_back(must("band",
                      "sound, fragile or weak; open between two of them where the answers leave it so.",
                      defined("band")));
  keys.push_back(must("low", "A score that it cannot fall below, whatever the open answers are.", points()));
  keys.push_back(must("high", "One that it cannot exceed.", points()));
  return object(keys);
}

Schema condition() {
  return object({
      must("band",
           "sound, fragile or weak, or open between two of them, capped as the library says; or nothing to "
           "judge, "
           "where no rule of the scope applies.",
           defined("band")),
      must("low",
           "A score, of 100, that it cannot fall below whatever the open answers are, cut off to hundredths "
           "as "
           "all numbers are; higher is healthier. The true range may be narrower.",
           points_or_null()),
      must("high", "One that it cannot exceed.", points_or_null()),
      must("caps", "The critical rules that are unmet, which hold the band down.", list_of(defined("rule"))),
  });
}

Schema theme() {
  return scored({must("theme", "Its id.", string())});
}

Schema factor() {
  return scored({must("factor", "Its id.", string()), must("theme", "The theme it belongs to.", string()),
                 must("grade", "How good the evidence is.", grade())});
}

Schema cites() {
  return list_of(string());
}

/// What an acceptance tells, with what goes before.
Schema acceptance(std::vector<Key> keys) {
  keys.insert(
      keys.end(),
      {must("reason", "Why; null where the reader is not to see it.", string_or_null()),
       must("by", "Who accepted it; the same.", string_or_null()),
       must("on", "The day, month or year in which it was accepted.", string()),
       must("review_by", "The last one for which it is accepted; null where that has no end.",
            string_or_null()),
       must("expired", "Whether that is over; null where the description does not say what date it is as of.",
            or_null(flag())),
       must("file", "Where it stands.", string()), must("line", "From 1.", count_from(1)),
       must("column", "In characters, from 1.", count_from(1))});
  return object(keys);
}

Schema stale_acceptance() {
  std::vector<std::string_view> found;
  for (std::size_t i = 0; i < acceptance_status_names.size(); ++i) {
    if (is_stale(static_cast<AcceptanceStatus>(i))) found.push_back(acceptance_status_names[i]);
  }
  return acceptance({must("rule", "factor/rule.", defined("rule")),
                     must("found", "What was found instead of a weakness.", one_of(found))});
}

Schema finding() {
  return object({
      must("rule", "factor/rule.", defined("rule")),
      must("factor", "The factor's id.", string()),
      must("theme", "The theme's id.", string()),
      must("status", "What the rule says of the alliance; open where the answers do not settle it.",
           one_of(status_names)),
      must("counted", "Whether it is part of the scores; false beyond the scope.", flag()),
      must("severity", "How grave it is where it is unmet.", one_of(severity_names)),
      must("weight", "Within its factor.", number_from(1, max_rule_weight)),
      must("points",
           "How far the lower end of the alliance's score would rise from unmet to met; of all that is met, "
           "they add "
           "up to it.",
           points()),
      must("sentence", "What was found, in words.", string()),
      must("because", "The answers that decided it.", because()),
      must(
          "accepted",
          "How management has accepted it, where it is unmet and counts; else null. It is part of the scores "
          "all the same.",
          or_null(acceptance({}))),
      must("remedy", "What management can do.", string()),
      must("lever", "About how long that takes.", one_of(lever_names)),
      must("grade", "How good the evidence is.", grade()),
      must("mixed", "Whether studies disagree.", flag()),
      must("cites", "The works that the factor rests on, by key.", cites()),
  });
}

Schema what_if() {
  return object({
      must("set", "The answers that are others than in the description.",
           list_of(object({
               must("path", "The question.", string()),
               must("partner", "The key of the partner; null where it was asked of the alliance.",
                    string_or_null()),
               must("from", "The description's answer.", string()),
               must("to", "The one that was set.", string()),
           }))),
      must("verdict", "What the definition test says by the description alone.", one_of(verdict_names)),
      must("band", "How the condition is by the description alone.", defined("band")),
      must("low", "The score that it cannot fall below.", points_or_null()),
      must("high", "The one that it cannot exceed.", points_or_null()),
      must("rules", "The rules that count and come out otherwise.",
           list_of(object({
               must("rule", "Which.", defined("rule")),
               must("before", "By the description alone.", one_of(status_names)),
               must("after", "With the answers that were set.", one_of(status_names)),
           }))),
  });
}

Schema question() {
  return object({
      must("path", "The question.", string()),
      must("partner", "The key of the partner to ask it about; null where it is asked of the alliance.",
           string_or_null()),
      must("ask", "The question in words.", string()),
      must("gain", "By how many points an answer narrows the condition, as a mean over its possible answers.",
           points()),
      must("decides_nature", "Whether it could decide what the definition test says.", flag()),
  });
}

Schema note() {
  return object({
      must("note", "Its id.", string()),
      must("title", "What it is about.", string()),
      must("text", "What is known of alliances like it at large; never scored.", string()),
      must("cites", "The works that it rests on, by key.", cites()),
  });
}

Schema error() {
  return object({
      must("file", "Where it stands.", string()),
      must("line", "From 1; null where it is about the whole file.", or_null(count_from(1))),
      must("column", "In characters, from 1.", or_null(count_from(1))),
      must("message", "What is wrong.", string()),
      must("hint", "What was probably meant, or what to do.", string_or_null()),
  });
}

std::vector<Key> head() {
  return {must("entente", "The version of the program.", string()),
          must("library", "What it was assessed by.", library())};
}

Schema assessed() {
  auto keys = head();
  keys.insert(
      keys.end(),
      {must("alliance", "Who was assessed.", alliance()),
       must("nature", "Whether it is a strategic alliance at all.", nature()),
       must("audience", "Who the report is for: internal tells all; client or partner=KEY leave answers out.",
            Schema{{"type", "string"}, {"pattern", "^(internal|client|partner=.+)$"}}),
       must("scope", "By which questions it was judged: core, full, or core and themes.",
            list_of(string(), 1)),
       must("condition", "How it is.", condition()),
       must("what_if", "What the answers that were set over the description change; null where none was.",
            or_null(what_if())),
       must("themes", "How each theme stands that has a rule that counts and applies.", list_of(theme())),
       must("factors", "The same of each factor.", list_of(factor())),
       must("findings", "What each rule says of it, in the library's order.", list_of(finding())),
       must("stale_acceptances", "The acceptances of weaknesses that were not found.",
            list_of(stale_acceptance())),
       must("questions", "What to ask next, first what could change most.", list_of(question())),
       must("context", "What is known of alliances like it.", list_of(note())),
       must("errors", "Empty: nothing is assessed of which anything is complained.",
            Schema{{"type", "array"}, {"maxItems", 0}})});
  return object(keys);
}

Schema unread() {
  auto keys = head();
  keys.insert(keys.end(), {must("alliance", "What could not be read.",
                                object({
                                    must("name", "Nothing is known.", of_type("null")),
                                    must("file", "The file; `-` for standard input.", string()),
                                    must("document", "Which of its descriptions, from 1.", count_from(1)),
                                })),
                           must("errors", "What is wrong with it.", list_of(defined("error"), 1))});
  return object(keys);
}

}  // namespace

std::string report_schema() {
  const auto one = any_of({defined("assessed"), defined("unread")});
  return document(
      "A report",
      "What `entente assess --format json` writes: the report of one alliance, or a list of several.",
      any_of({defined("assessed"), defined("unread"), list_of(one)}),
      {{"assessed", described({}, "The report of an alliance.", assessed())},
       {"unread", described({}, "Of a description that could not be read.", unread())},
       {"evidence", evidence()},
       {"mark", mark()},
       {"rule", described({}, "factor/rule.", Schema{{"type", "string"}, {"pattern", "^[^/]+/[^/]+$"}})},
       {"band", bands()},
       {"error", error()}});
}

}  // namespace entente::report
