/** Shore Atlas: the public atlas of Morocco's regional offshoring. */
@NullMarked
package org.shoreatlas;

import org.jspecify.annotations.NullMarked;
