#include "report/sarif.h"

#include <fmt/format.h>

#include <utility>

#include "report/json-report-parts.h"
#include "report/most-severe.h"
#include "report/sarif-results.h"
#include "report/sarif-rules.h"
#include "report/wording/general-wording.h"
#include "report/wording/score-breakdown.h"
#include "text/zip.h"

namespace entente::report {

namespace {

SarifLevel level_of(const Finding& finding, const Library& library) {
  if (finding.status != Status::unmet) return SarifLevel::open;
  return sarif_level(library.rules[finding.rule].severity);
}

/// All that stands before the results. `left_out`: a warning that some are left out, or nothing.
std::string head(const Library& library, std::string_view left_out, bool has_unread) {
  JsonWriter out;
  out.begin_object();
  out.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  out.field("version", "2.1.0");
  out.key("runs");
  out.begin_array();
  out.begin_object();
  out.object("tool", [&] {
    out.object("driver", [&] {
      out.field("name", "entente");
      out.field("version", ENTENTE_VERSION);
      out.field("semanticVersion", ENTENTE_VERSION);
      out.key("rules");
      write_sarif_rules(out, library);
    });
  });
  if (!left_out.empty() || has_unread) {
    out.objects("invocations", std::array{left_out}, [&](std::string_view warning) {
      out.field("executionSuccessful", !has_unread);
      if (warning.empty()) return;
      out.objects("toolExecutionNotifications", std::array{warning}, [&](std::string_view text) {
        out.field("level", "warning");
        out.object("message", [&] { out.field("text", text); });
      });
    });
  }
  out.field("columnKind", "unicodeCodePoints");
  out.object("properties", [&] {
    write_head(out, library);
    out.field("conventions", conventions(library));
  });
  out.key("results");
  out.begin_array();
  return out.take();
}

constexpr std::string_view tail = "\n      ]\n    }\n  ]\n}\n";

/// Nothing that gzip makes of a text is longer than the text, but for a few bytes in a thousand.
bool fits(std::string_view report, std::size_t max_bytes) {
  if (report.size() <= max_bytes - max_bytes / 100) return true;
  Deflated deflated;
  deflated.add(report).finish();
  return deflated.bytes().size() <= max_bytes;
}

class Run final : public Assembler {
 public:
  Run(const Library& library, SarifLevel least, SarifLimits limits)
      : library_(library), results_(library), least_(least), limits_(limits), kept_(limits.results) {}

  std::string add(Fragment part) override {
    if (part.diagnosis) add(*part.diagnosis);
    if (part.unread) add(*part.unread);
    return {};
  }

  std::string end() override {
    auto text = report();
    while (!fits(text, limits_.compressed_bytes) && kept_.size() > 0) {
      kept_.reduce_to(kept_.size() * 3 / 4);
      text = report();
    }
    return text;
  }

  std::string remark() const override {
    const auto left_out = kept_.added() - kept_.size();
    if (left_out == 0) return {};
    return fmt::format(
        "SARIF has the {} most severe of {} results, and {} are left out: code scanning takes no more of one "
        "file. Split the input, or choose with --level",
        kept_.size(), kept_.added(), left_out);
  }

 private:
  void add(const Diagnosis& diagnosis) {
    const auto& alliance = diagnosis.alliance;
    const auto ordinal = descriptions_.next(alliance.file, alliance.name);
    const auto points = points_of_findings(diagnosis.assessment);
    for (std::size_t i = 0; i < points.size(); ++i) {
      const ScoredFinding scored{.finding = diagnosis.assessment.findings[i], .points = points[i]};
      if (needs_attention(scored.finding))
        add(level_of(scored.finding, library_), scored, diagnosis, ordinal);
    }
    for (const auto& stale : stale_acceptances(alliance, diagnosis.assessment))
      add(SarifLevel::open, stale, diagnosis, ordinal);
  }

  void add(const UnreadInput& unread) {
    for (const auto& error : unread.errors) {
      const auto ordinal = errors_.next(unread.file, error.message);
      kept_.add_unread([&] { return results_.of(error, unread, ordinal); });
    }
  }

  template <class What, class About>
  void add(SarifLevel level, const What& what, const About& about, std::size_t ordinal) {
    if (level <= least_) kept_.add(level, [&] { return results_.of(what, about, ordinal); });
  }

  std::string report() const {
    auto text = head(library_, remark(), kept_.has_unread());
    std::string_view before;
    for (const auto result : kept_.texts()) {
      text.append(before).append("        ").append(result);
      before = ",\n";
    }
    return text.append(tail);
  }

  const Library& library_;
  SarifResults results_;
  SarifLevel least_;
  SarifLimits limits_;
  MostSevere kept_;
  Ordinals descriptions_;
  Ordinals errors_;
};

}  // namespace

std::unique_ptr<Assembler> Sarif::begin() const {
  return std::make_unique<Run>(library_, least_, limits_);
}

}  // namespace entente::report
