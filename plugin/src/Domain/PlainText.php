<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/**
 * What somebody typed, from the form in which WordPress stores it: names of people and sites, titles, terms and comments are
 * stored with HTML entities, and by careless code with slashes before quotes. Payloads have neither.
 */
final class PlainText {

	/** @param mixed $stored An empty text unless it is a scalar: what WordPress would have stored serialized is no text. */
	public static function of( mixed $stored ): string {
		$text = is_scalar( $stored ) ? (string) $stored : '';
		// The character set is named: otherwise php.ini decides.
		$decoded = html_entity_decode( $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8' );
		return (string) preg_replace( '/\\\\+(?=[\'"])/', '', $decoded );
	}

	/** @param mixed $utc A date in UTC as WordPress stores it: `post_date_gmt`, not `post_date`, which is in the zone of the site. */
	public static function time( mixed $utc ): ?string {
		$time = is_string( $utc ) ? Time::parse( $utc ) : null;
		return null === $time ? null : Time::rfc3339( $time );
	}
}
