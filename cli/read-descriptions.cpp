#include "cli/read-descriptions.h"

#include <utility>

#include "cli/batch/chunk-reader.h"
#include "cli/batch/chunk-source.h"
#include "cli/batch/distinct-inputs.h"
#include "cli/batch/message-log.h"
#include "cli/diagnose-prepared.h"
#include "cli/input-status.h"
#include "cli/shared-options.h"

namespace entente::cli {

namespace {

class Reader final : private ChunkHandler {
 public:
  Reader(const DescriptionRequest& request, const DiagnosisHandler& handler)
      : request_(request), handler_(handler), counts_(request.library) {}

  ExitStatus read() {
    ChunkSource source(distinct_inputs(request_.files), Form::automatic);
    ChunkReader reader(request_.library, Form::automatic, request_.audience);
    while (!is_wrong_use_) {
      auto chunk = source.next();
      if (!chunk) break;
      reader.read(*std::move(chunk), *this);
    }
    messages_.end();
    return is_wrong_use_ ? ExitStatus::wrong_use : status_of(counts_);
  }

 private:
  bool takes_over(const yaml::DocumentText&, const std::string&) override { return is_wrong_use_; }

  void add(Alliance alliance) override {
    auto errors = request_.check ? request_.check(alliance) : std::vector<Error>{};
    auto diagnosis = diagnose_prepared(std::move(alliance), request_.overrides, request_.audience,
                                       request_.library, request_.level, errors);
    for (const auto& error : errors) add(Message{.text = to_text(error, {}) + "\n"});
    is_wrong_use_ = !errors.empty();
    if (!diagnosis) return;
    counts_.portfolio.add(diagnosis->summary);
    handler_.add(*std::move(diagnosis));
  }

  void add(report::UnreadInput unread, bool is_empty) override {
    counts_.empty += is_empty ? 1 : 0;
    counts_.portfolio.add_unread();
    handler_.add_unread(unread);
  }

  void add(Message message) override { messages_.print({&message, 1}); }
  void add_nothing_found() override { counts_.found_nothing = true; }

  const DescriptionRequest& request_;
  const DiagnosisHandler& handler_;
  MessageLog messages_{default_error_limit};
  InputCounts counts_;
  bool is_wrong_use_ = false;
};

}  // namespace

ExitStatus read_descriptions(const DescriptionRequest& request, const DiagnosisHandler& handler) {
  return Reader(request, handler).read();
}

}  // namespace entente::cli
