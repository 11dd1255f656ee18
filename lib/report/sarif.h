// Findings as SARIF 2.1.0, for what shows them beside the lines of a description, as code scanning does.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "report/acceptance-words.h"
#include "report/format.h"
#include "text/json-writer.h"

namespace entente::report {

/// One run. What is unmet fails, at the level of its severity; what is open is of the kind `open`. What is
/// met is left out, since what shows results shows every one as something to be done. What is accepted is
/// suppressed, and an acceptance of what was not found is a result of the kind `review`. A description that
/// could not be read is a failing result too, a complaint each: notifications of a tool are shown to nobody.
class Sarif final : public Format {
 public:
  explicit Sarif(const Library& library) : library_(library) {}

  Depth depth() const override { return Depth::counted; }
  bool is_of_many() const override { return true; }
  /// The results, a line each, with commas between; none is an empty text.
  std::string of(const Diagnosis& diagnosis) const override;
  std::string of_unread(const Unread& unread) const override;
  std::unique_ptr<Binder> begin() const override;

 private:
  void write_result(JsonWriter& out, const Finding& finding, const Alliance& alliance,
                    const Assessment& assessment) const;
  void write_stale(JsonWriter& out, const Stale& stale, const Alliance& alliance,
                   const Assessment& assessment) const;
  void write_evidence(JsonWriter& out, const Finding& finding, const Alliance& alliance) const;

  const Library& library_;
};

}  // namespace entente::report
