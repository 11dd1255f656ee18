#include "knowledge/generate-cpp.h"

#include <fmt/format.h>

namespace entente {

namespace {

std::string literal(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n') {
      quoted += "\\n";
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

/// Writes one constant array after the other. C++ needs a nested array (the nodes of a rule's condition)
/// before the row that refers to it, so every `of_...` first writes what it contains and returns only its own
/// row. Rows name the members they set: with positional values, a new member could shift the others
/// unnoticed.
class TableWriter {
 public:
  std::string write(const Library& library) {
    const auto rules =
        array("Rule", "rules", library.rules, [this](const Rule& rule) { return of_rule(rule); });
    // A factor's rules are a part of the array of all rules, as `Library::index_of` requires.
    std::size_t first_rule = 0;
    const auto factors = array("Factor", "factors", library.factors, [&](const Factor& factor) {
      const auto text =
          of_factor(factor, fmt::format("{{{} + {}, {}}}", rules, first_rule, factor.rules.size()));
      first_rule += factor.rules.size();
      return text;
    });
    // What only a profile or a reader of files sets (Theme::weight, Factor::applies, Rule::at, ...) keeps its
    // default.
    const auto themes = array("Theme", "themes", library.themes, [](const Theme& theme) {
      return fmt::format("{{.id = {}, .title = {}, .about = {}}}", literal(theme.id), literal(theme.title),
                         literal(theme.about));
    });
    const auto scales = array("Scale", "scales", library.scales, [this](const Scale& scale) {
      return fmt::format("{{.id = {}, .title = {}, .ordered = {}, .values = {}}}", literal(scale.id),
                         literal(scale.title), scale.ordered, texts(scale.values));
    });
    const auto questions = array("Question", "questions", library.questions,
                                 [this](const Question& question) { return of_question(question); });
    const auto works =
        array("Work", "works", library.works, [this](const Work& work) { return of_work(work); });
    const auto nature = of_nature(library.nature);
    const auto context =
        array("BackgroundNote", "context", library.context, [this](const BackgroundNote& note) {
          const auto when = of_condition(note.when);
          return fmt::format("{{.id = {}, .title = {}, .text = {}, .when = {}, .sources = {}}}",
                             literal(note.id), literal(note.title), literal(note.text), when,
                             of_sources(note.sources));
        });
    return fmt::format(
        "// Written by compile-library from the files in lib/factors; not to be edited.\n"
        "#include \"knowledge/library.h\"\n\nnamespace entente {{\n\nnamespace {{\n\n{}"
        "constexpr Library library = {{.version = {}, .fingerprint = {}, .themes = {}, .scales = {}, "
        ".questions = {}, .factors = {}, .rules = {}, .nature = {}, .works = {}, .context = {}, .conventions "
        "= {}}};\n\n}}  // namespace\n\n"
        "const Library& bundled_library() {{ return library; }}\n\n}}  // namespace entente\n",
        text_, literal(library.version), literal(library.fingerprint), themes, scales, questions, factors,
        rules, nature, works, context, of_conventions(library.conventions));
  }

 private:
  /// Writes an array with a row `of(item)` for each item. Returns its name, or `{}` if there are no items:
  /// C++ has no empty arrays.
  template <class T, class Of>
  std::string array(std::string_view type, std::string_view name, std::span<const T> items, Of of) {
    if (items.empty()) return "{}";
    std::string rows;
    for (const auto& item : items) rows += fmt::format("    {},\n", of(item));
    text_ += fmt::format("constexpr {} {}[] = {{\n{}}};\n\n", type, name, rows);
    return std::string{name};
  }

  template <class T, class Of>
  std::string small_array(std::string_view type, std::span<const T> items, Of of) {
    return array(type, fmt::format("list_{}", ++lists_), items, of);
  }

  std::string texts(std::span<const std::string_view> items) {
    return small_array("std::string_view", items, [](std::string_view text) { return literal(text); });
  }

  std::string indices(std::span<const Index> items) {
    return small_array("Index", items, [](Index index) { return fmt::to_string(index); });
  }

  std::string of_condition(Condition condition) {
    return small_array("ConditionNode", condition, [](const ConditionNode& step) {
      return fmt::format(
          "{{.kind = ConditionNode::Kind{{{}}}, .number = {}, .size = {}, .question = {}, .expected = {}u}}",
          static_cast<int>(step.kind), step.number, step.size, step.question, step.expected);
    });
  }

  std::string of_sources(std::span<const Source> sources) {
    return small_array("Source", sources, [](const Source& source) {
      return fmt::format("{{.work = {}, .supports = {}, .via = {}}}", source.work, literal(source.supports),
                         source.via);
    });
  }

  std::string of_question(const Question& question) {
    return fmt::format(
        "{{.path = {}, .of = Subject{{{}}}, .scale = {}, .ask = {}, .anchors = {}, .lever = Lever{{{}}}, "
        ".core = {}, .fact = {}, .left_out = {}, .several = {}}}",
        literal(question.path), static_cast<int>(question.of), question.scale, literal(question.ask),
        texts(question.anchors), static_cast<int>(question.lever), question.core, question.fact,
        question.left_out, question.several);
  }

  std::string of_rule(const Rule& rule) {
    const auto when = of_condition(rule.when);
    const auto healthy = of_condition(rule.healthy);
    return fmt::format(
        "{{.id = {}, .factor = {}, .when = {}, .healthy = {}, .weight = {}, .severity = Severity{{{}}}, "
        ".unmet = {}, .met = {}, .remedy = {}, .core = {}}}",
        literal(rule.id), rule.factor, when, healthy, rule.weight, static_cast<int>(rule.severity),
        literal(rule.unmet), literal(rule.met), literal(rule.remedy), rule.core);
  }

  std::string of_example(const Example& example) {
    const auto partners = texts(example.partners);
    const auto given = small_array("GivenAnswer", example.given, [](const GivenAnswer& one) {
      return fmt::format("{{.question = {}, .partner = {}, .value = {{.possible = {}u, .applies = {}}}}}",
                         one.question, literal(one.partner), one.value.possible, one.value.applies);
    });
    const auto expected = small_array("ExpectedStatus", example.expected, [](const ExpectedStatus& one) {
      return fmt::format("{{.rule = {}, .status = Status{{{}}}}}", one.rule, static_cast<int>(one.status));
    });
    return fmt::format("{{.name = {}, .partners = {}, .given = {}, .expected = {}}}", literal(example.name),
                       partners, given, expected);
  }

  std::string of_factor(const Factor& factor, std::string_view rules) {
    const auto sources = of_sources(factor.sources);
    const auto questions = indices(factor.questions);
    const auto examples = small_array("Example", factor.examples,
                                      [this](const Example& example) { return of_example(example); });
    return fmt::format(
        "{{.id = {}, .title = {}, .theme = {}, .direction = Direction{{{}}}, .claim = {}, .grade = "
        "Grade{{{}}}, .mixed = {}, .limits = {}, .sources = {}, .questions = {}, .rules = {}, .examples = "
        "{}}}",
        literal(factor.id), literal(factor.title), factor.theme, static_cast<int>(factor.direction),
        literal(factor.claim), static_cast<int>(factor.grade), factor.mixed, literal(factor.limits), sources,
        questions, rules, examples);
  }

  std::string of_work(const Work& work) {
    return fmt::format(
        "{{.key = {}, .kind = WorkKind{{{}}}, .authors = {}, .year = {}, .title = {}, .in = {}, .volume = "
        "{}, .pages = {}, .publisher = {}, .doi = {}, .isbn = {}, .url = {}, .seen = Verification{{{}}}, "
        ".unverified "
        "= {}, .audit = {}}}",
        literal(work.key), static_cast<int>(work.kind), texts(work.authors), literal(work.year),
        literal(work.title), literal(work.in), literal(work.volume), literal(work.pages),
        literal(work.publisher), literal(work.doi), literal(work.isbn), literal(work.url),
        static_cast<int>(work.seen), texts(work.unverified), literal(work.audit));
  }

  static std::string of_conventions(const Conventions& conventions) {
    return fmt::format(
        "{{.bands = {{.fragile = {}, .sound = {}}}, .caps = {{.fragile = {}, .weak = {}}}, .grades = {{{}}}, "
        ".efforts = {{{}}}}}",
        conventions.bands.fragile, conventions.bands.sound, conventions.caps.fragile, conventions.caps.weak,
        fmt::join(conventions.grades, ", "), fmt::join(conventions.efforts, ", "));
  }

  std::string of_nature(const Nature& nature) {
    const auto sources = of_sources(nature.sources);
    const auto questions = indices(nature.questions);
    const auto marks = array("Mark", "marks", nature.marks, [this](const Mark& mark) {
      const auto holds = of_condition(mark.holds);
      return fmt::format(
          "{{.id = {}, .title = {}, .necessary = {}, .without = AbsenceMeans{{{}}}, .holds = {}, .sources = "
          "{}}}",
          literal(mark.id), literal(mark.title), mark.necessary, static_cast<int>(mark.without), holds,
          of_sources(mark.sources));
    });
    return fmt::format(
        "{{.claim = {}, .limits = {}, .sources = {}, .purchase_if_missing = {}, .supporting_needed = {}, "
        ".questions = {}, .marks = {}}}",
        literal(nature.claim), literal(nature.limits), sources, nature.purchase_if_missing,
        nature.supporting_needed, questions, marks);
  }

  std::string text_;
  int lists_ = 0;
};

}  // namespace

std::string to_cpp(const Library& library) {
  return TableWriter().write(library);
}

std::string to_cpp(std::string_view function, std::span<const BundledFile> files) {
  std::string rows;
  for (const auto& file : files)
    rows += fmt::format("    {{.path = {}, .text = {}}},\n", literal(file.path), literal(file.text));
  return fmt::format(
      "// Written by compile-library; not to be edited.\n"
      "#include \"knowledge/bundled-files.h\"\n\nnamespace entente {{\n\nnamespace {{\n\n"
      "constexpr BundledFile files[] = {{\n{}}};\n\n}}  // namespace\n\n"
      "std::span<const BundledFile> {}() {{ return files; }}\n\n}}  // namespace entente\n",
      rows, function);
}

}  // namespace entente
