/**
 * The command line. Arguments come in; results go to standard output, everything said about them to
 * standard error, and an {@link io.sorimark.cli.ExitCode} says how it went. Start with {@link
 * io.sorimark.cli.Cli}; a command is a class that turns its options into a call of {@code pipeline}
 * and gives each input's {@link io.sorimark.cli.Outcome} to the {@link io.sorimark.cli.Report}.
 */
@NullMarked
package io.sorimark.cli;

import org.jspecify.annotations.NullMarked;
