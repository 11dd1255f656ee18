#include "cli/batch/message-log.h"

#include <fmt/format.h>

#include "cli/io/standard-streams.h"
#include "cli/io/terminal.h"

namespace entente::cli {

void MessageLog::print(std::span<const Message> messages) {
  for (const auto& message : messages) {
    if (has_room_for(message)) to_standard_error(message.text);
  }
}

void MessageLog::end() const {
  if (unread_ > limit_)
    print_message(fmt::format("the errors of {} more descriptions are not shown; --max-errors all shows them",
                              unread_ - limit_));
  if (skipped_ > limit_) print_message(fmt::format("{} more files are skipped", skipped_ - limit_));
}

bool MessageLog::has_room_for(const Message& message) {
  switch (message.about) {
    case Message::About::unread:
      return ++unread_ <= limit_;
    case Message::About::skipped:
      return ++skipped_ <= limit_;
    case Message::About::other:
      break;
  }
  return true;
}

}  // namespace entente::cli
