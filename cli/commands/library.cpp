#include "cli/commands/commands.h"

namespace entente::cli {

Command library_command() {
  return {.subcommands = {
              {"check", "hold a folder of factor files to the rules of a library", library_check_command}}};
}

}  // namespace entente::cli
