#include <memory>

#include "cli/assignments.h"
#include "cli/batch/tell-all.h"
#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/system/terminal.h"
#include "report/text/text.h"

namespace entente::cli {

namespace {

/// Why one rule came out as it did, alliance by alliance.
class WhyFormat final : public report::Format {
 public:
  WhyFormat(const Rule& rule, report::Look look, const Library& library)
      : rule_(rule), look_(look), library_(library) {}

  bool tells_unread() const override { return false; }
  std::string of(const Diagnosis& diagnosis) const override {
    return report::why(rule_, diagnosis, library_, look_);
  }
  std::unique_ptr<report::Binder> begin() const override { return report::paragraphs(); }

 private:
  const Rule& rule_;
  report::Look look_;
  const Library& library_;
};

void complain_of_rule(const std::string& id, const Library& library) {
  std::vector<std::string> ids;
  for (const auto& rule : library.rules) ids.push_back(full_id(rule, library));
  std::vector<std::string_view> known;
  for (const auto& rule : library.rules) known.push_back(rule.id);
  known.insert(known.end(), ids.begin(), ids.end());
  complain_of_unknown("there is no rule", id, known, "entente factors");
}

}  // namespace

Exit why(const WhyOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  const auto* rule = library.find_rule(options.rule);
  if (rule == nullptr) {
    complain_of_rule(options.rule, library);
    return Exit::misuse;
  }
  const auto assignments = read_assignments(options.set, library);
  if (!assignments) return Exit::misuse;
  const WhyFormat format(*rule, look(options.look), library);
  const Delivery delivery{.format = format, .is_paged = options.look.pager};
  return tell_all(options.file,
                  {.library = library, .deliveries = {delivery}, .assignments = *assignments, .gates = {}});
}

}  // namespace entente::cli
