<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Edge\Words\Remedy;

/** Remedies as Site Health shows them, each with a text to copy. */
final class RemedyMarkup {

	/** Wraps lines on screen only, so that copied text stays on one line. */
	private const WRAPPED = 'white-space: pre-wrap; overflow-wrap: anywhere;';

	/** @param list<Remedy> $remedies */
	public static function of( array $remedies ): string {
		$markup = array_map(
			static fn ( Remedy $remedy ): string => sprintf(
				"<p><strong>%s</strong><br>%s</p>\n<pre style=\"%s\"><code>%s</code></pre>\n",
				esc_html( $remedy->name ),
				esc_html( $remedy->advice ),
				esc_attr( self::WRAPPED ),
				esc_html( $remedy->text )
			),
			$remedies
		);
		return implode( '', $markup );
	}
}
