// Options that several commands have in common, and what may be said with them.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "cli/commands.h"

namespace entente::cli {

// What a value may be; anything else is complained of, with what was probably meant.

CLI::Validator one_of(const std::vector<std::string>& names);
/// From 0% to 100%; takes the sign off.
CLI::Validator a_share();
/// `text` or `json`, and perhaps a file: `json=FILE`.
CLI::Validator a_summary();

/// sound, fragile, or a score from 0 to 100.
CLI::Validator a_target();

/// internal, client or partner=KEY.
CLI::Validator an_audience();

/// One value a time that the option is named; all of them count.
CLI::Option* repeatable(CLI::Option* option);

// Each adds options to a command; what was said with them is found in the second argument.

/// Colour, signs and pages.
void add_look(CLI::App& command, TerminalOptions& look);
void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& formats);
void add_library(CLI::App& command, LibraryOptions& library);
void add_files(CLI::App& command, std::vector<std::string>& files);
void add_max_errors(CLI::App& command, std::optional<std::size_t>& limit);
CLI::Option* add_output(CLI::App& command, std::string& output);
/// A file that a person is to fill in.
CLI::Option* add_new_output(CLI::App& command, std::string& output, bool& forced);
/// What pages look like.
void add_page(CLI::App& command, PageOptions& page);
void add_case(CLI::App& command, std::string& id);
void add_set(CLI::App& command, std::vector<std::string>& set);

}  // namespace entente::cli
