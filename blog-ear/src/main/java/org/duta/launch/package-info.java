/**
 * Starts Duta on one machine: PostgreSQL out of a jar, a Payara domain that carries nothing but the
 * application, and the application. Not part of the EAR. Every launch works below one data folder,
 * holds its lock, and leaves nothing there that would block the next launch.
 */
@NullMarked
package org.duta.launch;

import org.jspecify.annotations.NullMarked;
