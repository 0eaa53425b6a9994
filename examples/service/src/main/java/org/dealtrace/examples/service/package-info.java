/**
 * Programs that embed Dealtrace: {@link org.dealtrace.examples.service.CompanyService} answers over HTTP, and
 * {@link org.dealtrace.examples.service.NightlyStudy} runs unattended. {@code org.dealtrace.examples.classifier} has a
 * classifier that {@code ServiceLoader} finds.
 */
@NullMarked
package org.dealtrace.examples.service;

import org.jspecify.annotations.NullMarked;
