#include "cli/batch/worker.h"

#include <algorithm>
#include <utility>

#include "cli/batch/resume-index.h"
#include "cli/diagnose-prepared.h"
#include "text/unicode.h"

namespace entente::cli {

Worker::Worker(const BatchRequest& request)
    : request_(request), reader_(request.library, request.form, request.audience) {
  for (const auto& delivery : request.deliveries) level_ = std::max(level_, delivery.format.depth());
}

Assessed Worker::operator()(Chunk chunk) {
  Assessed assessed(request_.library, request_.deliveries.size());
  assessed_ = &assessed;
  reader_.read(std::move(chunk), *this);
  assessed_ = nullptr;
  return assessed;
}

bool Worker::takes_over(const yaml::DocumentText& text, const std::string& file) {
  if (assessed_->is_wrong_use) return true;
  if (request_.resume == nullptr) return false;
  auto done = request_.resume->find(file, text.document, text.line, fingerprint(text.text));
  if (!done) return false;
  ++assessed_->taken_over;
  add_counted({.file = file, .line = text.line, .summary = done->summary, .critical = done->critical});
  for (auto& fragments : assessed_->fragments) fragments.push_back({.text = done->line});
  return true;
}

void Worker::add(Alliance alliance) {
  std::vector<Error> errors;
  auto diagnosis = diagnose_prepared(std::move(alliance), request_.overrides, request_.audience,
                                     request_.library, level_, errors);
  for (const auto& error : errors) add(Message{.text = to_text(error, {}) + "\n"});
  assessed_->is_wrong_use = !errors.empty();
  if (!diagnosis) return;
  add_counted({.file = diagnosis->alliance.file,
               .line = diagnosis->alliance.line,
               .summary = diagnosis->summary,
               .critical = report::critical_weaknesses(*diagnosis, request_.library)});
  render(*std::move(diagnosis), &report::Format::of, &report::Fragment::diagnosis);
}

void Worker::add(report::UnreadInput unread, bool is_empty) {
  assessed_->inputs.empty += is_empty ? 1 : 0;
  assessed_->inputs.portfolio.add_unread();
  render(std::move(unread), &report::Format::render_error, &report::Fragment::unread);
}

void Worker::add_counted(const Gated& alliance) {
  assessed_->inputs.portfolio.add(alliance.summary);
  for (const auto& failure : failures(alliance, request_.gates)) {
    add(Message{.text = escape_invisible(failure) + "\n"});
    assessed_->failed_gate = true;
  }
}

template <class Object>
void Worker::render(Object object, std::string (report::Format::*render)(const Object&) const,
                    std::shared_ptr<const Object> report::Fragment::*kept) {
  const auto shared = std::make_shared<const Object>(std::move(object));
  for (std::size_t i = 0; i < request_.deliveries.size(); ++i) {
    const auto& format = request_.deliveries[i].format;
    auto& fragment =
        assessed_->fragments[i].emplace_back(report::Fragment{.text = (format.*render)(*shared)});
    if (format.needs_all()) fragment.*kept = shared;
  }
}

}  // namespace entente::cli
