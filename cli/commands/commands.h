// The commands, each in a file of its name.
#pragma once

#include "cli/command.h"

namespace entente::cli {

Command ask_command();
Command assess_command();
Command case_command();
Command case_list_command();
Command case_reveal_command();
Command case_show_command();
Command case_start_command();
Command case_submit_command();
Command check_command();
Command cite_command();
Command compare_command();
Command factors_command();
Command library_command();
Command library_check_command();
Command new_command();
Command new_factor_command();
Command plan_command();
Command schema_command();
Command why_command();

}  // namespace entente::cli
