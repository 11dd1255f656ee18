#include "report/schema/case-study-schema.h"

#include "alliance/case-study.h"

namespace entente::report {

namespace {

Schema documentation() {
  return mapping({
      must("how", "What the answers rest on.", text()),
      may("grade", "How well the case is documented; a constructed one has no grade.",
          one_of(documentation_grades)),
  });
}

Schema outcome() {
  return mapping({
      must("verdict", "What became of the alliance.", one_of(outcome_names)),
      must("happened", "What happened.", text()),
      may("otherwise", "Another outcome that can be defended, and when.", text_or_nothing()),
      may("beyond", "Causes outside the partners' dealings.", text_or_nothing()),
      must("explained", "Whether the answers explain the outcome.", one_of(explained_names)),
  });
}

Schema questions_named(const Library& library) {
  std::vector<std::string_view> paths;
  for (const auto& question : library.questions) paths.push_back(question.path);
  return one_of(paths);
}

/// A documented case has a grade, a constructed one has none.
void add_grade(Schema& study) {
  const auto grade_is = [](Schema documentation) {
    return Schema{{"properties", {{"documentation", std::move(documentation)}}}};
  };
  study.add("if", {{"properties", {{"kind", {{"const", case_kind_names[1]}}}}}});
  study.add("then", grade_is({{"type", "object"}, {"properties", {{"grade", false}}}}));
  study.add("else", grade_is({{"type", "object"},
                              {"properties", {{"grade", true}}},
                              {"required", JsonValue::Array{"grade"}}}));
}

}  // namespace

Schema case_study_schema(const Library& library) {
  auto study = mapping({
      must("kind", "Whether it is documented, or made up for teaching.", one_of(case_kind_names)),
      must("years", "When the alliance ran.",
           mapping({must("from", "Its first year.", text()),
                    may("to", "Its last year; left out where it still runs.", text_or_nothing())})),
      must("window", "The time that the answers describe.", text()),
      must("documentation", "How it is documented.", documentation()),
      must("narrative", "The story up to then, with an empty line between paragraphs.", text()),
      must("outcome", "What became of it: told after the judgement.", outcome()),
      must("teaches", "What can be learnt from it.", text()),
      must("questions", "Questions for the hour.", texts()),
      must("hindsight", "Where the answers may know more than anyone did then.", text()),
      may("told_later", "The questions whose evidence was told only after the end.",
          list_of(questions_named(library))),
      must("sources", "Where the story is told.",
           list_of(mapping({must("name", "A title, or who said so.", text()),
                            may("url", "Its address.", text_or_nothing())}),
                   1)),
  });
  add_grade(study);
  return study;
}

}  // namespace entente::report
