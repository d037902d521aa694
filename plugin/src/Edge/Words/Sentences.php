<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Problem;

/** What is wrong with a field, and what to do, in a sentence. */
final class Sentences {

	public function of( Problem $problem ): string {
		$words = match ( $problem->code ) {
			'url_empty'          => __( 'Enter the address that should receive the events.', 'multisite-webhooks' ),
			'url_scheme'         => __( 'Start the address with https:// (or http://).', 'multisite-webhooks' ),
			'url_incomplete'     => __( 'This is not a complete address. It should look like https://example.com/hook.', 'multisite-webhooks' ),
			'url_credentials'    => __( 'Leave out the user name and password. Send them as a header instead.', 'multisite-webhooks' ),
			'url_too_long'       => __( 'The address is longer than 2,048 characters.', 'multisite-webhooks' ),
			'url_refused'        => $this->refused( $problem ),
			'url_not_found'      => __( '{host} was not found just now. Check the spelling; until it can be found, nothing can be delivered there.', 'multisite-webhooks' ),
			'event_types_empty'  => __( 'Choose at least one event.', 'multisite-webhooks' ),
			'event_type_unknown' => __( 'The event “{slug}” does not exist (any more). Remove it or choose another.', 'multisite-webhooks' ),
			'name_empty'         => __( 'Enter a name, or leave it out to take the name of the receiver.', 'multisite-webhooks' ),
			'name_too_long'      => __( 'The name is longer than 200 characters.', 'multisite-webhooks' ),
			'name_invalid'       => __( 'The name holds characters that are no text.', 'multisite-webhooks' ),
			'status_disabled'    => __( 'Only the system disables a webhook. Use “paused” instead.', 'multisite-webhooks' ),
			'sites_empty'        => __( 'Choose at least one site, or none at all (null) for the whole network.', 'multisite-webhooks' ),
			'site_unknown'       => __( 'There is no site with the id {id}.', 'multisite-webhooks' ),
			'header_invalid'     => __( 'The header “{header}” can’t be sent: names hold letters, digits and dashes, values plain text in one line.', 'multisite-webhooks' ),
			'header_reserved'    => __( 'The header “{header}” is set by every delivery itself. Choose another name.', 'multisite-webhooks' ),
			'headers_too_many'   => __( 'These are more than 20 headers.', 'multisite-webhooks' ),
			'secret_invalid'     => __( 'A secret is “whsec_” and 24 to 64 bytes in base64.', 'multisite-webhooks' ),
			default              => $this->of_settings( $problem->code ) ?? $this->of_form( $problem->code ),
		};
		foreach ( $problem->context as $name => $value ) {
			$words = str_replace( "{{$name}}", $value, $words );
		}
		return $words;
	}

	private function of_settings( string $code ): ?string {
		return match ( $code ) {
			'setting_fixed'           => __( 'This is set by {constant} in wp-config.php. Change it there.', 'multisite-webhooks' ),
			'content_outlives_log'    => __( 'The content can’t be kept for longer than the outcomes, which are kept for {log} days.', 'multisite-webhooks' ),
			'log_dies_before_content' => __( 'The outcomes can’t be kept for less time than the content, which is kept for {content} days.', 'multisite-webhooks' ),
			default                   => null,
		};
	}

	private function of_form( string $code ): string {
		return match ( $code ) {
			'field_unknown' => __( 'There is no such field.', 'multisite-webhooks' ),
			'not_string'    => __( 'This must be text.', 'multisite-webhooks' ),
			'not_integer'   => __( 'This must be a whole number.', 'multisite-webhooks' ),
			'not_array'     => __( 'This must be a list.', 'multisite-webhooks' ),
			'not_object'    => __( 'This must be an object with a text for each name.', 'multisite-webhooks' ),
			'not_items'     => __( 'An entry of the list is of the wrong kind.', 'multisite-webhooks' ),
			'not_enum'      => __( 'Choose one of: {choices}.', 'multisite-webhooks' ),
			'not_body'      => __( 'The body must be a JSON object.', 'multisite-webhooks' ),
			'not_range'     => __( 'This must be a whole number from {least} to {most}.', 'multisite-webhooks' ),
			'not_time'      => __( 'This must be a time such as 2026-11-24T14:02:11Z.', 'multisite-webhooks' ),
			'not_several'   => __( 'These must be separated by commas, without an empty one among them.', 'multisite-webhooks' ),
			'not_ids'       => __( 'These must be ids of that kind, separated by commas: at least 1 and at most {most}.', 'multisite-webhooks' ),
			'not_state'     => __( 'This must be the “updated_at” that was last read, in double quotes.', 'multisite-webhooks' ),
			'not_slug'      => __( '“{slug}” can’t be an event type.', 'multisite-webhooks' ),
			'not_id'        => __( 'This is not an id of that kind.', 'multisite-webhooks' ),
			default         => __( 'This can’t be accepted.', 'multisite-webhooks' ),
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
