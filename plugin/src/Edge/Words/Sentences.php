<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/** What is wrong with a field, and what to do, in a sentence. */
final class Sentences {

	public function of( Problem $problem ): string {
		$words = $this->words( $problem );
		foreach ( $problem->context as $name => $value ) {
			$words = str_replace( "{{$name}}", $value, $words );
		}
		return $words;
	}

	private function words( Problem $problem ): string {
		return match ( $problem->code ) {
			ProblemCode::UrlEmpty             => __( 'Enter the address that should receive the events.', 'multisite-webhooks' ),
			ProblemCode::UrlScheme            => __( 'Start the address with https:// (or http://).', 'multisite-webhooks' ),
			ProblemCode::UrlIncomplete        => __( 'This is not a complete address. It should look like https://example.com/hook.', 'multisite-webhooks' ),
			ProblemCode::UrlCredentials       => __( 'Leave out the user name and password. Send them as a header instead.', 'multisite-webhooks' ),
			ProblemCode::UrlTooLong           => __( 'The address is longer than 2,048 characters.', 'multisite-webhooks' ),
			ProblemCode::UrlRefused           => $this->refused( $problem ),
			ProblemCode::UrlNotFound          => __( '{host} was not found just now. Check the spelling; until it can be found, nothing can be delivered there.', 'multisite-webhooks' ),
			ProblemCode::EventTypesEmpty      => __( 'Choose at least one event.', 'multisite-webhooks' ),
			ProblemCode::EventTypeUnknown     => __( 'The event “{slug}” does not exist (any more). Remove it or choose another.', 'multisite-webhooks' ),
			ProblemCode::NameEmpty            => __( 'Enter a name, or leave it out to take the name of the receiver.', 'multisite-webhooks' ),
			ProblemCode::NameTooLong          => __( 'The name is longer than 200 characters.', 'multisite-webhooks' ),
			ProblemCode::NameInvalid          => __( 'The name holds characters that are no text.', 'multisite-webhooks' ),
			ProblemCode::StatusDisabled       => __( 'Only the system disables a webhook. Use “paused” instead.', 'multisite-webhooks' ),
			ProblemCode::SitesEmpty           => __( 'Choose at least one site, or none at all (null) for the whole network.', 'multisite-webhooks' ),
			ProblemCode::SiteUnknown          => __( 'There is no site with the id {id}.', 'multisite-webhooks' ),
			ProblemCode::HeaderInvalid        => __( 'The header “{header}” can’t be sent: names hold letters, digits and dashes, values plain text in one line.', 'multisite-webhooks' ),
			ProblemCode::HeaderReserved       => __( 'The header “{header}” is set by every delivery itself. Choose another name.', 'multisite-webhooks' ),
			ProblemCode::HeadersTooMany       => __( 'These are more than 20 headers.', 'multisite-webhooks' ),
			ProblemCode::SecretInvalid        => __( 'A secret is “whsec_” and 24 to 64 bytes in base64.', 'multisite-webhooks' ),
			ProblemCode::SettingFixed         => __( 'This is set by {constant} in wp-config.php. Change it there.', 'multisite-webhooks' ),
			ProblemCode::ContentLongerThanLog => __( 'The content can’t be kept for longer than the outcomes, which are kept for {log} days.', 'multisite-webhooks' ),
			ProblemCode::LogShorterThanContent => __( 'The outcomes can’t be kept for less time than the content, which is kept for {content} days.', 'multisite-webhooks' ),
			ProblemCode::FieldUnknown         => __( 'There is no such field.', 'multisite-webhooks' ),
			ProblemCode::NotString            => __( 'This must be text.', 'multisite-webhooks' ),
			ProblemCode::NotInteger           => __( 'This must be a whole number.', 'multisite-webhooks' ),
			ProblemCode::NotArray             => __( 'This must be a list.', 'multisite-webhooks' ),
			ProblemCode::NotObject            => __( 'This must be an object with a text for each name.', 'multisite-webhooks' ),
			ProblemCode::NotItems             => __( 'An entry of the list is of the wrong kind.', 'multisite-webhooks' ),
			ProblemCode::NotEnum              => __( 'Choose one of: {choices}.', 'multisite-webhooks' ),
			ProblemCode::NotBody              => __( 'The body must be a JSON object.', 'multisite-webhooks' ),
			ProblemCode::NotRange             => __( 'This must be a whole number from {least} to {most}.', 'multisite-webhooks' ),
			ProblemCode::NotTime              => __( 'This must be a time such as 2026-11-24T14:02:11Z.', 'multisite-webhooks' ),
			ProblemCode::NotSeveral           => __( 'These must be separated by commas, without an empty one among them.', 'multisite-webhooks' ),
			ProblemCode::NotIds               => __( 'These must be ids of that kind, separated by commas: at least 1 and at most {most}.', 'multisite-webhooks' ),
			ProblemCode::NotState             => __( 'This must be the “updated_at” that was last read, in double quotes.', 'multisite-webhooks' ),
			ProblemCode::NotSlug              => __( '“{slug}” can’t be an event type.', 'multisite-webhooks' ),
			ProblemCode::NotId                => __( 'This is not an id of that kind.', 'multisite-webhooks' ),
		};
	}

	private function refused( Problem $problem ): string {
		$rule  = ( new AddressWords() )->rule( $problem->context['rule'] ?? '' );
		$words = ( $problem->context['host'] ?? '' ) === ( $problem->context['ip'] ?? '' )
			/* translators: {ip} is an IP address, %s says what kind of address it is. */
			? __( '{ip} is %s. Use an address that can be reached from the internet, or allow this host in wp-config.php with MULTISITE_WEBHOOKS_ALLOWED_HOSTS.', 'multisite-webhooks' )
			/* translators: {host} is a host name, {ip} an IP address, %s says what kind of address it is. */
			: __( '{host} leads to {ip}, %s. Use an address that can be reached from the internet, or allow this host in wp-config.php with MULTISITE_WEBHOOKS_ALLOWED_HOSTS.', 'multisite-webhooks' );
		return sprintf( $words, $rule );
	}
}
