#include "cli/interview/editable-file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "alliance/read-alliance.h"
#include "cli/batch/chunk-source.h"
#include "cli/input/input.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"

namespace entente::cli {

bool EditableFile::is_to_be_written() const {
  std::error_code error;
  const auto status = std::filesystem::status(name_, error);
  if (name_ == standard_stream) {
    print_message("the answers are written into a file, which standard input is not; name the file");
  } else if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    print_message(fmt::format("{} is no file that answers can be written into", name_));
  } else if (std::filesystem::exists(status) && ::access(name_.c_str(), W_OK) != 0) {
    print_message(fmt::format("cannot write {}: {}", name_, std::strerror(errno)));
  } else {
    return true;
  }
  return false;
}

bool EditableFile::lock() {
  locked_.reset();
  locked_.emplace(name_, LockedFile::IfMissing::fail, LockedFile::IfBusy::fail);
  if (locked_->is_locked()) return true;
  if (locked_->is_busy()) {
    print_message(fmt::format("another interview is writing into {}; end that one first", name_));
  } else {
    print_unreadable(name_, locked_->error());
  }
  return false;
}

bool EditableFile::warn_of_losses() {
  const auto lost = locked_->lost_by_replacing();
  if (!locked_->error().empty()) {
    print_message(fmt::format("cannot write {}: {}", name_, locked_->error()));
    return false;
  }
  if (!lost.empty())
    print_message(fmt::format("once an answer is written, {} loses {}", name_, fmt::join(lost, ", ")));
  return true;
}

EditableFile::Reading EditableFile::read() {
  if (!is_to_be_written()) return Reading::misuse;
  if (!lock()) return locked_->is_busy() ? Reading::misuse : Reading::unread;
  auto file = read_file(name_);
  if (!file.text) {
    print_unreadable(name_, file.error);
    return Reading::unread;
  }
  return take(*std::move(file.text));
}

EditableFile::Reading EditableFile::take(std::string text) {
  std::vector<ReadResult> all;
  cut_ = cut_of(name_, text, Form::automatic);
  AllianceReader reader(text, name_, library_, cut_);
  while (auto described = reader.next()) all.push_back(*std::move(described));
  if (all.empty()) {
    print_unreadable(name_, holds_no_description);
    return Reading::unread;
  }
  const auto meant = document_ == 0 && all.size() == 1 ? 1 : document_;
  const auto described = std::ranges::find(all, meant, &ReadResult::document);
  if (described == all.end()) {
    print_message(fmt::format("{} holds {} description{}; say which one is meant: --document 1", name_,
                              all.size(), all.size() == 1 ? "" : "s"));
    return Reading::misuse;
  }
  if (!described->alliance) {
    print_errors(described->errors, text);
    return Reading::unread;
  }
  alliance_ = *std::move(described->alliance);
  text_ = std::move(text);
  return Reading::done;
}

bool EditableFile::has_changed() const {
  return read_file(name_).text != text_;
}

EditableFile::Writing EditableFile::write(const NewAnswer& answer) {
  if (has_changed()) return Writing::changed;
  return put(write_answer(text_, alliance_.document, answer, library_, cut_));
}

EditableFile::Writing EditableFile::write(const HeadEntry& entry) {
  if (has_changed()) return Writing::changed;
  return put(write_in_head(text_, alliance_.document, entry, library_, cut_));
}

EditableFile::Writing EditableFile::put(EditResult written) {
  if (!written.text) {
    written.refusal.file = name_;
    print_errors(std::array{written.refusal}, text_);
    return Writing::refused;
  }
  if (!locked_->replace(*written.text)) {
    print_message(fmt::format("cannot write {}: {}", name_, locked_->error()));
    return Writing::failed;
  }
  take(*std::move(written.text));
  return Writing::done;
}

}  // namespace entente::cli
