// The formats of `assess`: what each says of one alliance, and how it strings together what is said of many.
#pragma once

#include <memory>
#include <string>

#include "alliance/alliance.h"
#include "assess/brief.h"
#include "cli/commands.h"
#include "report/json.h"

namespace entente::cli {

/// What is said of one alliance.
struct Told {
  std::string text;
  Brief brief;  ///< for gates and summaries; empty where the format assesses nothing
};

/// Strings the texts of one run together, in their order; each call gives what can be written now.
class Thread {
 public:
  virtual ~Thread() = default;
  virtual std::string add(std::string text) { return text; }
  virtual std::string end() { return {}; }
};

/// With an empty line between them.
std::unique_ptr<Thread> paragraphs();

/// Used by several threads at once.
class ReportFormat {
 public:
  virtual ~ReportFormat() = default;

  virtual Told tell(Alliance alliance) const = 0;
  /// Empty where the format says nothing of what could not be read.
  virtual std::string tell(const report::Unread& unread) const = 0;
  virtual std::unique_ptr<Thread> begin() const { return std::make_unique<Thread>(); }
};

/// The one that the options name; `library` outlives it.
std::unique_ptr<ReportFormat> make_format(const AssessOptions& options, const Library& library);

}  // namespace entente::cli
