#include "cli/batch/printed-messages.h"

#include <fmt/format.h>

#include "cli/system/standard-streams.h"
#include "cli/system/terminal.h"

namespace entente::cli {

void PrintedMessages::print(std::span<const Message> messages) {
  for (const auto& message : messages) {
    if (has_room_for(message)) to_standard_error(message.text);
  }
}

void PrintedMessages::end() const {
  if (unread_ > limit_)
    complain(fmt::format("the errors of {} more descriptions are not shown; --max-errors all shows them",
                         unread_ - limit_));
  if (skipped_ > limit_) complain(fmt::format("{} more files are skipped", skipped_ - limit_));
}

bool PrintedMessages::has_room_for(const Message& message) {
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
