/**
 * Programs that embed Dealtrace: {@link org.dealtrace.examples.service.CompanyService} answers over HTTP, and
 * {@link org.dealtrace.examples.service.NightlyStudy} runs unattended. {@code org.dealtrace.examples.classifier} has a
 * classifier that {@code ServiceLoader} finds.
 *
 * <p><b>In:</b> requests over HTTP, or the files of a night. <b>Out:</b> companies as JSON, or a report. <b>Open
 * first:</b> {@code CompanyService}.
 */
@NullMarked
package org.dealtrace.examples.service;

import org.jspecify.annotations.NullMarked;
