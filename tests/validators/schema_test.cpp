// The schemas as others read them: ajv, and the YAML language server that editors ask. tests/run.sh --all
// installs what they need.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "alliance/read-alliance.h"
#include "report/schema/schemas.h"
#include "tests/cli/program.h"
#include "tests/expected-errors.h"
#include "tests/files.h"
#include "tests/small-library.h"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

const fs::path root = ENTENTE_SOURCE_DIR;

/// Files that a schema accepts and entente does not, each with why no schema can tell.
using Exceptions = std::map<std::string, std::string>;

std::string node(const std::string& script, const std::string& arguments) {
  return fmt::format("node \"${{ENTENTE_VALIDATORS:?}}\"/{} {}", script, arguments);
}

/// What ajv says of each of the files, by name, one line for each of its documents.
std::multimap<std::string, std::string> verdicts(const Folder& folder, const std::string& schema,
                                                 const std::vector<fs::path>& files) {
  auto arguments = schema;
  for (const auto& file : files) arguments += " '" + file.string() + "'";
  const auto outcome = folder.run(node("schema.mjs", arguments));
  CHECK(outcome.errors == "");
  REQUIRE(outcome.status == 0);
  std::multimap<std::string, std::string> verdicts;
  for (std::size_t from = 0; from < outcome.output.size();) {
    const auto end = outcome.output.find('\n', from);
    const auto line = outcome.output.substr(from, end - from);
    const auto colon = line.find(": ");
    verdicts.emplace(line.substr(0, colon), line.substr(colon + 2));
    from = end + 1;
  }
  return verdicts;
}

/// Nothing where every document of the file is valid, else what is wrong with the first that is not.
std::string mistake(const std::multimap<std::string, std::string>& verdicts, const fs::path& file) {
  const auto [first, last] = verdicts.equal_range(file.string());
  REQUIRE(first != last);
  for (auto each = first; each != last; ++each) {
    if (each->second != "valid") return each->second;
  }
  return {};
}

std::vector<fs::path> yaml_below(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  return files;
}

bool is_read(const fs::path& file, const Library& library) {
  const auto text = read_file(file);
  AllianceReader reader(text, "a.yaml", library);
  bool is_any_read = false;
  while (const auto described = reader.next()) {
    if (!described->alliance) return false;
    is_any_read = true;
  }
  return is_any_read;
}

/// ajv and entente agree on each file, but for the exceptions, which entente alone refuses.
void check_agreement(const Library& library, const std::vector<fs::path>& files, Exceptions exceptions) {
  const Folder folder;
  folder.write("alliance.schema.json", report::alliance_schema(library));
  const auto said = verdicts(folder, "alliance.schema.json", files);
  int accepted = 0;
  for (const auto& file : files) {
    CAPTURE(file.string());
    const auto wrong = mistake(said, file);
    if (is_read(file, library)) {
      CHECK(wrong == "");
      ++accepted;
    } else {
      CHECK((wrong != "") == !exceptions.erase(file.filename().string()));
    }
  }
  for (const auto& [file, why] : exceptions) FAIL_CHECK(file << " is no exception");
  CHECK(accepted > 0);
}

std::vector<fs::path> blanks(const Folder& folder) {
  std::vector<fs::path> files;
  std::vector<std::string> scopes = {"core", "full"};
  for (const auto& theme : bundled_library().themes) scopes.emplace_back(theme.id);
  for (const auto& scope : scopes) {
    files.push_back(folder.path() / (scope + ".yaml"));
    CHECK(folder.run(fmt::format("entente new --scope {0} -o {0}.yaml", scope)).status == 0);
  }
  return files;
}

}  // namespace

TEST_SUITE("validators") {
  TEST_CASE("ajv accepts the descriptions that are read and refuses those that are not" * doctest::skip()) {
    const Folder folder;
    auto files = yaml_below("examples");
    for (const auto& more : {yaml_below("tests"), blanks(folder)})
      files.insert(files.end(), more.begin(), more.end());
    check_agreement(bundled_library(), files,
                    {{"accepted-review-before-acceptance.yaml", "a schema compares no dates"},
                     {"accepted-twice.yaml", "a rule can be named in two ways"},
                     {"answer-in-a-comment.yaml", "a comment is gone when a schema sees the value"},
                     {"letter-in-two-parts.yaml", "a schema does not know what partners the file has"},
                     {"note-begins-with-a-hash.yaml", "a comment is gone when a schema sees the value"},
                     {"partners-of-one-name-to-the-eye.yaml", "a schema compares no values"},
                     {"partners-of-one-name.yaml", "a schema compares no values"},
                     {"partners-of-one-name-in-other-letters.yaml", "a schema compares no values"},
                     {"tag-unknown.yaml", "a tag is gone when a schema sees the value"},
                     {"unknown-partner.yaml", "a schema does not know what partners the file has"},
                     {"unknown-partner-unlike-any.yaml", "the same"},
                     {"version-decimal.yaml", "1.0 and 1 are the same number"}});
  }

  TEST_CASE("ajv reads scalars of YAML as they are meant" * doctest::skip()) {
    const Folder folder;
    const std::string head = "entente: 1\npartners: {ash: , 2020: {name: 7, contributes: [1, 2.5, true]}}\n";
    folder.write("no.yaml", head + "name: no\nfit: {objectives_aligned: no}\n");
    folder.write("octal.yaml", head + "name: 010\nas_of: 1995\n");
    folder.write("date.yaml", head + "name: 1995-06-30\nas_of: 1995-06-30\n");
    folder.write(
        "true.yaml",
        head + "name: true\npurpose: ~\ncase: \nfit: {objectives_aligned: {answer: yes, because: 7}}\n");
    folder.write("quoted.yaml",
                 "entente: \"1\"\nname: \"no\"\nas_of: \"1995\"\npartners: {ash: , birch: }\nx-free: [{}]\n");
    folder.write("year.yaml", head + "name: A\nas_of: 19956\n");
    std::vector<fs::path> files;
    for (const auto name : {"no", "octal", "date", "true", "quoted", "year"})
      files.push_back(folder.path() / (std::string(name) + ".yaml"));
    check_agreement(bundled_library(), files, {});
  }

  TEST_CASE("ajv accepts the descriptions of a library that is laid over the bundled one" * doctest::skip()) {
    const Folder folder;
    folder.copy("examples/biotech");
    folder.run("entente schema alliance --library biotech/factors -o alliance.schema.json");
    folder.run("entente schema factor --library biotech/factors -o factor.schema.json");
    const auto alliance = root / "examples/biotech/alliance.yaml";
    CHECK(mistake(verdicts(folder, "alliance.schema.json", {alliance}), alliance) == "");
    for (const auto& factor : files_in("examples/biotech/factors/contract", ".yaml"))
      CHECK(mistake(verdicts(folder, "factor.schema.json", {factor}), factor) == "");
  }

  TEST_CASE("ajv accepts every bundled factor" * doctest::skip()) {
    const Folder folder;
    folder.write("factor.schema.json", report::factor_schema(bundled_library()));
    std::vector<fs::path> files;
    for (const auto& theme : bundled_library().themes) {
      const auto in_theme = files_in("lib/factors/" + std::string(theme.id), ".yaml");
      files.insert(files.end(), in_theme.begin(), in_theme.end());
    }
    CHECK(files.size() == bundled_library().factors.size());
    const auto said = verdicts(folder, "factor.schema.json", files);
    for (const auto& file : files) {
      CAPTURE(file.string());
      CHECK(mistake(said, file) == "");
    }
  }

  TEST_CASE("ajv refuses wrong factors" * doctest::skip()) {
    Exceptions exceptions = {
        {"example-that-does-not-come-out.yaml", "no schema judges by rules"},
        {"factor-of-another-theme.yaml", "what the other files hold"},
        {"no-example-of-open.yaml", "that something is lacking over all examples"},
        {"no-theme.yaml", "where the file lies"},
        {"question-outside-its-theme.yaml", "where the file lies"},
        {"question-unused.yaml", "what rules ask"},
        {"rule-never-unmet.yaml", "what a condition means"},
        {"rule-said-before.yaml", "what the other files hold"},
        {"rule-said-in-another-order.yaml", "what a condition means"},
        {"rule-said-three-times.yaml", "what a condition means"},
        {"slot-without-partners.yaml", "whom the questions of a rule are asked of"},
        {"theme-unknown.yaml", "where the file lies"},
        {"two-documents.yaml", "each of the documents is a factor"},
        {"unknown-citation.yaml", "a bibliography beside the file may have the work"},
        {"unknown-path-in-example.yaml", "another file beside it may bring the question"},
        {"unknown-path.yaml", "another file beside it may bring the question"},
        {"wrong-file-name.yaml", "what the file is called"},
    };
    const Folder folder;
    folder.write("factor.schema.json", report::factor_schema(small_library().library));
    const auto files = files_in("tests/knowledge/bad", ".yaml");
    const auto said = verdicts(folder, "factor.schema.json", files);
    for (const auto& file : files) {
      CAPTURE(file.string());
      CHECK((mistake(said, file) != "") == !exceptions.erase(file.filename().string()));
    }
    for (const auto& [file, why] : exceptions) FAIL_CHECK(file << " is no exception");
  }

  TEST_CASE("ajv accepts every JSON report" * doctest::skip()) {
    const Folder folder;
    folder.copy("examples/cases");
    folder.copy("examples/biotech");
    folder.copy("examples/misspelt.yaml");
    folder.copy("tests/alliance/bad");
    folder.run("entente schema report -o report.schema.json");
    folder.run("entente assess cases --format json -o cases.json");
    folder.run(
        "entente assess cases/nummi.yaml --set governance.manager_empowered=no --format json -o one.json");
    folder.run("entente assess misspelt.yaml --format json -o unread.json");
    folder.run("entente assess missing.yaml cases/nummi.yaml bad --format json -o mixed.json");
    folder.run("mkdir none; entente assess none --format json -o none.json");
    folder.run(
        "entente assess biotech/alliance.yaml --library biotech/factors --profile biotech/profile.yaml "
        "--format json "
        "-o biotech.json");
    folder.run("sed 's/\"counted\"/\"Counted\"/' one.json >renamed.json");
    folder.run("sed 's/\"severity\": \"[a-z]*\"/\"severity\": \"grave\"/' one.json >grave.json");
    for (const std::string report : {"cases", "one", "unread", "mixed", "none", "biotech"}) {
      CAPTURE(report);
      const auto file = folder.path() / (report + ".json");
      CHECK(mistake(verdicts(folder, "report.schema.json", {file}), file) == "");
    }
    for (const std::string wrong : {"renamed", "grave"}) {
      CAPTURE(wrong);
      const auto file = folder.path() / (wrong + ".json");
      CHECK(mistake(verdicts(folder, "report.schema.json", {file}), file) != "");
    }
  }

  TEST_CASE("an editor finds nothing to complain of in a description to fill in" * doctest::skip()) {
    const Folder folder;
    folder.run("entente new --scope full -o ours.yaml; entente schema alliance -o alliance.schema.json");
    const auto outcome = folder.run(node("editor.mjs", "ours.yaml"));
    CHECK(outcome.status == 0);
    CHECK(outcome.output == "");
  }

  TEST_CASE("an editor shows what each answer means, before and after there is one" * doctest::skip()) {
    const Folder folder;
    folder.run("entente schema alliance -o alliance.schema.json");
    folder.write("ours.yaml",
                 "# yaml-language-server: $schema=alliance.schema.json\n"
                 "entente: 1\nname: Ours\npartners: {ash: , birch: }\n"
                 "governance:\n  manager_empowered: partly\n  sponsorship:\n    ash: no\nfit:\n  "
                 "objectives_aligned:\n");
    const auto& question = *bundled_library().find_question("governance.manager_empowered");
    const auto& another = *bundled_library().find_question("fit.objectives_aligned");
    const auto& of_each = *bundled_library().find_question("governance.sponsorship");
    const auto check = [&](const std::string& place, const Question& asked) {
      CAPTURE(place);
      const auto shown = folder.run(node("editor.mjs", "ours.yaml " + place)).output;
      for (const auto anchor : asked.anchors) CHECK(shown.find(anchor) != std::string::npos);
      CHECK(shown.find("||") == std::string::npos);
    };
    check("hover 6 4", question);
    check("hover 6 23", question);
    check("complete 6 22", question);
    check("hover 10 4", another);
    check("hover 8 10", of_each);
  }

  TEST_CASE("an editor completes keys and complains of a value off the scale" * doctest::skip()) {
    const Folder folder;
    folder.run("entente schema alliance -o alliance.schema.json");
    folder.write("ours.yaml",
                 "# yaml-language-server: $schema=alliance.schema.json\n"
                 "entente: 1\nname: Ours\npartners: {ash: , birch: }\nfit: {objectives_aligned: "
                 "mostly}\npeople:\n  \n");
    const auto shown = folder.run(node("editor.mjs", "ours.yaml complete 7 3")).output;
    CHECK(shown.starts_with("5:27 Value is not accepted. Valid values: \"no\", \"partly\", \"yes\""));
    for (const auto& question : bundled_library().questions) {
      if (theme_of(question.path) != "people") continue;
      CHECK(shown.find(fmt::format("\n{}: ", name_in_theme(question.path))) != std::string::npos);
    }
  }
}

}  // namespace entente::cli
