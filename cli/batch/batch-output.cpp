#include "cli/batch/batch-output.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <functional>
#include <numeric>
#include <utility>

#include "cli/io/files.h"

namespace entente::cli {

namespace {

std::size_t total_size(const std::vector<report::Fragment>& parts) {
  return std::transform_reduce(parts.begin(), parts.end(), std::size_t{0}, std::plus<>(),
                               [](const report::Fragment& part) { return part.text.size(); });
}

}  // namespace

BatchOutput::BatchOutput(const Delivery& to)
    : to_(to),
      binder_(to.format.begin()),
      output_(to.file, {.is_paged = to.is_paged, .is_of_lines = to.is_of_lines}) {}

bool BatchOutput::add(std::vector<report::Fragment> parts) {
  has_parts_ = has_parts_ || !parts.empty();
  std::string text;
  text.reserve(total_size(parts));
  std::vector<std::size_t> ends;
  ends.reserve(parts.size());
  for (auto& part : parts) {
    text += binder_->add(std::move(part));
    ends.push_back(text.size());
  }
  return write(text, ends);
}

bool BatchOutput::end() {
  const auto text = binder_->end();
  return write(text, std::array{text.size()});
}

bool BatchOutput::finish() {
  is_finished_ = (!has_written_ && !to_.format.reports_errors()) || output_.finish();
  return is_finished_;
}

std::string BatchOutput::keep(const std::string& why) {
  if (is_finished_) return {};
  if (!has_failed() && (has_parts_ || !output_.is_file())) {
    add({missing_rest(why)});
    end();
  }
  const auto kept = output_.keep();
  const bool is_clear = !output_.is_file() || (has_failed() && kept.empty());
  return is_clear ? std::string() : fate(kept);
}

void BatchOutput::print_failure() const {
  print_unwritable(to_.file, output_);
}

bool BatchOutput::write(const std::string& text, std::span<const std::size_t> ends) {
  has_written_ = has_written_ || !text.empty();
  return text.empty() ? !has_failed() : output_.write(text, ends);
}

/// What is missing, as something that could not be read.
report::Fragment BatchOutput::missing_rest(const std::string& why) const {
  const auto name = to_.file.empty() ? "standard output" : to_.file;
  const Error error{.file = name, .at = {}, .message = why + ": the rest is missing", .hint = {}};
  auto about = std::make_shared<const report::UnreadInput>(
      report::UnreadInput{.file = name, .document = 1, .errors = {error}});
  report::Fragment part{.text = to_.format.render_error(*about)};
  if (to_.format.needs_all()) part.unread = std::move(about);
  return part;
}

/// What has become of the file, where what is complete is `kept`.
std::string BatchOutput::fate(const std::string& kept) const {
  auto text = fate_of(to_.file, kept);
  if (!kept.empty() && to_.is_of_lines) text += fmt::format("; --skip-done {} goes on from there", to_.file);
  return text;
}

}  // namespace entente::cli
