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
  if (unread_ > most_)
    complain(fmt::format("the errors of {} more descriptions are not shown; --max-errors all shows them",
                         unread_ - most_));
  if (skipped_ > most_) complain(fmt::format("{} more files are skipped", skipped_ - most_));
}

bool PrintedMessages::has_room_for(const Message& message) {
  switch (message.about) {
    case Message::About::unread:
      return ++unread_ <= most_;
    case Message::About::skipped:
      return ++skipped_ <= most_;
    case Message::About::other:
      break;
  }
  return true;
}

}  // namespace entente::cli
