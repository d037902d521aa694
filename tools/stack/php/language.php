<?php
/**
 * Plugin Name: Language by cookie
 * Description: Lets a browser test choose the language and direction of a page. WordPress itself allows only languages that it has downloaded.
 */

declare(strict_types=1);

$multisite_webhooks_locale = $_COOKIE['test_locale'] ?? '';
if ( is_string( $multisite_webhooks_locale ) && 1 === preg_match( '/\A[a-z]{2,3}(_[A-Z]{2})?\z/', $multisite_webhooks_locale ) ) {
	add_filter( 'pre_determine_locale', static fn (): string => $multisite_webhooks_locale );
	add_filter( 'locale', static fn (): string => $multisite_webhooks_locale );
}

if ( 'rtl' === ( $_COOKIE['test_direction'] ?? '' ) ) {
	add_filter(
		'gettext_with_context',
		static fn ( string $translated, string $text, string $context ): string => 'text direction' === $context ? 'rtl' : $translated,
		10,
		3
	);
}
