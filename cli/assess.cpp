#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "alliance/audience.h"
#include "cli/assignments.h"
#include "cli/batch/done-before.h"
#include "cli/batch/tell-all.h"
#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/destinations.h"
#include "cli/page-look.h"
#include "cli/system/terminal.h"
#include "report/formats.h"

namespace entente::cli {

namespace {

Form form_of(std::string_view input) {
  if (input == "jsonl") return Form::json_lines;
  return input == "yaml" ? Form::yaml : Form::automatic;
}

/// What earlier runs wrote; false where a file of them cannot be read, which has been said. One that is not
/// there is that of a run that never began.
bool read_done(const std::vector<std::string>& files, DoneBefore& done) {
  for (const auto& file : files) {
    std::error_code error;
    if (!std::filesystem::exists(file, error) && !error) {
      complain(fmt::format("{} is not there, so nothing is taken over from it", file));
      continue;
    }
    if (const auto why = done.add(file); !why.empty()) {
      complain_of_unreadable(file, why);
      return false;
    }
  }
  return true;
}

report::Extent extent_of(const AssessOptions& options) {
  if (options.brief) return report::Extent::brief;
  return options.all ? report::Extent::all : report::Extent::usual;
}

/// What the formats are told, all but how each is to look where it goes.
report::FormatOptions format_options(const AssessOptions& options, const Audience& audience,
                                     const report::html::Look& page) {
  using Rows = report::Csv::Rows;
  return {.look = {},
          .extent = extent_of(options),
          .rows = options.rows == "alliances" ? Rows::alliances : Rows::findings,
          .set = options.set,
          .page = page,
          .audience = audience};
}

/// Whether an option is asked for that says nothing to the formats, which has been said.
bool is_idle(std::string_view option, bool is_given, std::string_view format,
             const std::vector<Destination>& all) {
  if (!is_given || std::ranges::find(all, format, &Destination::format) != all.end()) return false;
  complain(fmt::format("{} goes with --format {}", option, format));
  return true;
}

}  // namespace

Exit assess(const AssessOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  const auto assignments = read_assignments(options.set, library);
  if (!assignments) return Exit::misuse;
  const auto to = destinations(options);
  if (!to) return Exit::misuse;
  const auto is_workbook_shown = [](const Destination& each) {
    return each.format == "xlsx" && each.file.empty() && is_terminal();
  };
  if (std::ranges::any_of(*to, is_workbook_shown)) {
    complain("a workbook is not for a terminal: name a file for it with -o");
    return Exit::misuse;
  }
  if (is_idle("--rows", !options.rows.empty(), "csv", *to)) return Exit::misuse;
  if (is_idle("--brief", options.brief, "text", *to)) return Exit::misuse;
  if (is_idle("--all", options.all, "text", *to)) return Exit::misuse;
  if (is_idle("--skip-done", !options.skip_done.empty(), "jsonl", *to)) return Exit::misuse;
  if (is_idle("--title", !options.page.title.empty(), "html", *to)) return Exit::misuse;
  if (is_idle("--logo", !options.page.logo.empty(), "html", *to)) return Exit::misuse;
  if (is_idle("--template", !options.page.template_file.empty(), "html", *to)) return Exit::misuse;
  if (!options.skip_done.empty() && to->size() > 1) {
    complain("--skip-done goes with one result, of --format jsonl");
    return Exit::misuse;
  }
  const auto audience = read_audience(options.audience).value_or(Audience{});
  const auto page = page_look(options.page);
  if (!page) return Exit::misuse;
  auto told = format_options(options, audience, *page);
  std::vector<std::unique_ptr<report::Format>> formats;
  std::vector<Delivery> deliveries;
  for (const auto& each : *to) {
    told.look = look(options.look, each.file);
    formats.push_back(report::make_format(each.format, told, library));
    const bool is_paged = options.look.pager && each.format == "text";
    deliveries.push_back({.format = *formats.back(), .file = each.file, .is_paged = is_paged});
  }
  std::optional<DoneBefore> done;
  if (!options.skip_done.empty()) done.emplace(library, options.set, audience);
  if (done && !read_done(options.skip_done, *done)) return Exit::misuse;
  const AssessRun run{.library = library,
                      .deliveries = std::move(deliveries),
                      .assignments = *assignments,
                      .audience = audience,
                      .gates = {.fail_on = options.fail_on, .max_open = options.max_open},
                      .form = form_of(options.input),
                      .done_before = done ? &*done : nullptr};
  return tell_all(options, run);
}

}  // namespace entente::cli
