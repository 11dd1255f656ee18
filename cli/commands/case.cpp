#include "cli/commands/commands.h"

namespace entente::cli {

Command case_command() {
  return {
      .footer =
          "A session, from the list to the ending:\n"
          "  entente case list\n"
          "  entente case show nummi --handout\n"
          "  entente case start nummi --student \"Ada Lovelace\" -o ada.yaml\n"
          "  entente case submit ada.yaml --diary course.jsonl\n"
          "  entente case reveal nummi",
      .subcommands = {
          {"list", "the cases that come with the program", case_list_command},
          {"show", "a case without its ending", case_show_command},
          {"start", "a worksheet on a case, to fill in", case_start_command},
          {"submit", "hold a filled worksheet against the library and against what became of the alliance",
           case_submit_command},
          {"reveal", "what became of the alliance, and where the library was wrong", case_reveal_command},
      }};
}

}  // namespace entente::cli
