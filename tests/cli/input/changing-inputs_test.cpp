// Inputs that are no longer what they were when they were found.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "cli/batch/worker.h"
#include "cli/io/files.h"
#include "knowledge/library.h"
#include "report/json-lines.h"
#include "tests/cli/portfolios.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

/// Assesses the portfolio in one thread; when the first line was read, does something else meanwhile, and
/// only then reads the others: until that, the run waits, as a pipe holds less than they are. The lines are
/// what is printed, and then the status.
Outcome assess_held_back(const Folder& folder, std::string_view meanwhile) {
  return folder.run(fmt::format(
      "mkfifo out; (entente assess portfolio --format jsonl --max-errors all --jobs 1 >out; echo $? >status) "
      "& "
      "exec 3<out; IFS= read -r first <&3; printf '%s\\n' \"$first\"; {}; cat <&3; wait; cat status",
      meanwhile));
}

/// The lines, all of them whole, and the status after them.
std::vector<nlohmann::json> lines_before_status(const Outcome& outcome, std::string_view status) {
  CHECK(outcome.output.ends_with(fmt::format("\n{}\n", status)));
  return lines(outcome.output.substr(0, outcome.output.size() - status.size() - 1));
}

}  // namespace

TEST_SUITE("batch") {
  TEST_CASE("a file that changes while it is read is told of, and nothing after the change is trusted") {
    const Folder folder;
    folder.run("mkdir portfolio");
    folder.write("portfolio/long.yaml", large_stream());
    folder.write("portfolio/other.yaml", description("Other", "yes"));
    const auto outcome = assess_held_back(folder, "echo '# more' >>portfolio/long.yaml");
    const auto found = lines_before_status(outcome, "3");
    REQUIRE(found.size() > 2);
    CHECK(found[found.size() - 2]["errors"][0]["message"] ==
          "cannot be read: it changed while it was being read");
    CHECK(found.back()["alliance"]["name"] == "Other");
    CHECK(outcome.errors.find("portfolio/long.yaml: cannot be read: it changed while it was being read\n") !=
          std::string::npos);
  }

  TEST_CASE("a file has changed where its size or its time is another, and a pipe never") {
    const Folder folder;
    folder.write("a.yaml", "a");
    const int file = ::open((folder.path() / "a.yaml").c_str(), O_RDONLY);
    struct stat before = {};
    REQUIRE(::fstat(file, &before) == 0);
    CHECK_FALSE(has_changed(before, file));
    folder.run("touch -d '2001-02-03' a.yaml");
    CHECK(has_changed(before, file));
    REQUIRE(::fstat(file, &before) == 0);
    folder.run("printf b >>a.yaml; touch -d '2001-02-03' a.yaml");
    CHECK(has_changed(before, file));
    ::close(file);
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    REQUIRE(::fstat(ends[0], &before) == 0);
    CHECK(::write(ends[1], "a", 1) == 1);
    CHECK_FALSE(has_changed(before, ends[0]));
    ::close(ends[0]);
    ::close(ends[1]);
  }

  TEST_CASE("a file that is gone when its turn comes is told of, and the others are assessed") {
    const Folder folder;
    folder.run("mkdir portfolio");
    for (int i = 0; i < 9; ++i) folder.write(fmt::format("portfolio/{}.yaml", i), stream(50));
    folder.write("portfolio/gone.yaml", description("Gone", "yes"));
    folder.write("portfolio/other.yaml", description("Other", "yes"));
    const auto outcome = assess_held_back(folder, "rm portfolio/gone.yaml");
    const auto found = lines_before_status(outcome, "3");
    CHECK(found.size() == 9 * 50 + 2);
    CHECK(found.back()["alliance"]["name"] == "Other");
    CHECK(outcome.errors.find("portfolio/gone.yaml: cannot be read: No such file or directory\n") !=
          std::string::npos);
  }

  TEST_CASE("a file that is gone between the walk and its reading is told of") {
    const Folder folder;
    folder.write("a.yaml", description("Alder", "yes"));
    folder.write("b.yaml", description("Birch", "yes"));
    ChunkSource batches({folder.path().string()}, Form::automatic);
    auto batch = batches.next();
    REQUIRE(batch);
    folder.run("rm a.yaml");
    const auto& library = bundled_library();
    const report::JsonLines format(library, {});
    const BatchRequest request{.library = library, .files = {}, .deliveries = {{.format = format}}};
    const auto assessed = Worker(request)(*std::move(batch));
    REQUIRE(assessed.messages.size() == 1);
    CHECK(assessed.messages.front().text ==
          (folder.path() / "a.yaml").string() + ": cannot be read: No such file or directory\n\n");
    CHECK(assessed.inputs.portfolio.unread() == 1);
    CHECK(assessed.inputs.portfolio.alliances() == 1);
    REQUIRE(assessed.fragments.size() == 1);
    CHECK(assessed.fragments.front().size() == 2);
  }

  TEST_CASE("a folder that may not be read is told of, and the others are assessed") {
    const Folder folder;
    folder.run("mkdir -p portfolio/a portfolio/b");
    folder.write("portfolio/a/1.yaml", description("Alder", "yes"));
    folder.write("portfolio/b/2.yaml", description("Birch", "yes"));
    // Root may read everything, unless it gives that up.
    const std::string humbly = ::geteuid() == 0 ? "setpriv --inh-caps=-all --bounding-set=-all " : "";
    if (folder.run(humbly + "true").status != 0) return;
    const auto outcome =
        folder.run("chmod 0 portfolio/a; " + humbly +
                   "entente assess portfolio --format jsonl; status=$?; chmod 700 portfolio/a; "
                   "exit $status");
    CHECK(outcome.status == 3);
    const auto found = lines(outcome.output);
    REQUIRE(found.size() == 2);
    CHECK(found[0]["errors"][0]["message"] == "cannot be read: Permission denied");
    CHECK(found[1]["alliance"]["name"] == "Birch");
    CHECK(outcome.errors.starts_with("portfolio/a: cannot be read: Permission denied\n"));
  }
}

}  // namespace entente::cli
