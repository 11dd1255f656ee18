#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "alliance/redact.h"
#include "cli/batch/run-batch.h"
#include "cli/commands.h"
#include "cli/file-type.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/output-conflicts.h"
#include "report/comparison/comparison-report.h"

namespace entente::cli {

namespace {

/// Of an alliance, five years of months; more columns than that no page has room for.
constexpr std::size_t max_compared = 60;

/// What the descriptions of one run are told in, and how many there were.
struct Comparing {
  const CompareOptions& options;
  const Library& library;
  report::TextLayout look;
  bool is_json = false;
  std::size_t read = 0;

  bool is_comparable() const { return read >= 2 && read <= max_compared; }
};

/// Keeps the descriptions until all are there.
class Comparer final : public report::Assembler {
 public:
  explicit Comparer(Comparing& comparing) : comparing_(comparing) {}

  std::string add(report::Fragment part) override {
    if (part.diagnosis && ++comparing_.read <= max_compared) diagnoses_.push_back(*part.diagnosis);
    if (part.unread) std::ranges::copy(part.unread->errors, std::back_inserter(errors_));
    return {};
  }

  std::string end() override {
    const auto& library = comparing_.library;
    if (!comparing_.is_comparable())
      return comparing_.is_json && !errors_.empty() ? report::comparison_json(errors_, library) : "";
    const auto kind = kind_asked_for();
    const auto series = make_series(std::move(diagnoses_), kind, library);
    return comparing_.is_json ? report::comparison_json(series, errors_, library)
                              : report::comparison(series, library, comparing_.look, comparing_.options.all);
  }

 private:
  Series::Kind kind_asked_for() const {
    if (comparing_.options.kind.empty()) return kind_of(diagnoses_);
    return comparing_.options.kind == name_of(Series::Kind::history) ? Series::Kind::history
                                                                     : Series::Kind::candidates;
  }

  Comparing& comparing_;
  std::vector<Diagnosis> diagnoses_;
  std::vector<Error> errors_;
};

/// Nothing of each alliance, everything of all together.
class CompareFormat final : public report::Format {
 public:
  explicit CompareFormat(Comparing& comparing) : comparing_(comparing) {}

  DiagnosisLevel depth() const override { return DiagnosisLevel::counted; }
  bool needs_all() const override { return true; }
  bool reports_errors() const override { return false; }
  std::string of(const Diagnosis&) const override { return {}; }
  std::unique_ptr<report::Assembler> begin() const override { return std::make_unique<Comparer>(comparing_); }

 private:
  Comparing& comparing_;
};

std::string why_not(std::size_t read) {
  if (read > max_compared)
    return fmt::format("at most {} descriptions are compared, and there are {}", max_compared, read);
  return fmt::format("to compare takes at least two descriptions, and there {}; name further files",
                     read == 0 ? "is none" : "is only one");
}

}  // namespace

Exit compare(const CompareOptions& options) {
  const auto format = format_of(options.format, options.output, {"text", "json"});
  const std::vector<std::string> results = {options.output};
  const Reads reads{.inputs = options.files, .others = {}, .library = options.library};
  if (!format || !check_outputs_are_distinct(results, reads) || !check_nothing_filled_in_is_replaced(results))
    return Exit::misuse;
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  if (*format == "json" && options.all) {
    print_message("--all goes with --format text");
    return Exit::misuse;
  }
  Comparing comparing{.options = options,
                      .library = chosen->library,
                      .look = look(options.look, options.output),
                      .is_json = *format == "json"};
  const CompareFormat compared(comparing);
  AssessOptions all;
  all.files = options.files;
  const Delivery delivery{.format = compared, .file = options.output, .is_paged = options.look.pager};
  const auto audience = read_audience(options.audience).value_or(Audience{});
  const auto exit = run_batch(all, {.library = chosen->library,
                                    .deliveries = {delivery},
                                    .overrides = {},
                                    .audience = audience,
                                    .gates = {}});
  if (comparing.is_comparable() || (exit != Exit::done && exit != Exit::unread)) return exit;
  print_message(why_not(comparing.read));
  return exit == Exit::done ? Exit::misuse : exit;
}

}  // namespace entente::cli
