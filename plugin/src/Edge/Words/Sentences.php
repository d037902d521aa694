<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Problem;

/** Says in a sentence what is wrong with a field and what to do. */
final class Sentences {

	public function of( Problem $problem ): string {
		$sentence = match ( $problem->code ) {
			'url_empty'          => __( 'Enter the address that should receive the events.', 'multisite-webhooks' ),
			'url_scheme'         => __( 'Start the address with https:// (or http://).', 'multisite-webhooks' ),
			'url_incomplete'     => __( 'This is not a complete address. It should look like https://example.com/hook.', 'multisite-webhooks' ),
			'url_credentials'    => __( 'Leave out the user name and password. Send them as a header instead.', 'multisite-webhooks' ),
			'url_too_long'       => __( 'The address is longer than 2,048 characters.', 'multisite-webhooks' ),
			'url_refused'        => $this->refused( $problem ),
			'url_not_found'      => __( '{host} could not be found. Check the spelling; nothing can be delivered until it is found.', 'multisite-webhooks' ),
			'event_types_empty'  => __( 'Choose at least one event.', 'multisite-webhooks' ),
			'event_type_unknown' => __( 'The event “{slug}” does not exist or is no longer available. Remove it or choose another one.', 'multisite-webhooks' ),
			'name_empty'         => __( 'Enter a name, or leave it out to use the receiver’s host name.', 'multisite-webhooks' ),
			'name_too_long'      => __( 'The name is longer than 200 characters.', 'multisite-webhooks' ),
			'name_invalid'       => __( 'The name contains invalid characters.', 'multisite-webhooks' ),
			'status_disabled'    => __( 'Only the system can disable a webhook. Use “paused” instead.', 'multisite-webhooks' ),
			'sites_empty'        => __( 'Choose at least one site, or use null for the whole network.', 'multisite-webhooks' ),
			'site_unknown'       => __( 'There is no site with the ID {id}.', 'multisite-webhooks' ),
			'header_invalid'     => __( 'The header “{header}” can’t be sent. Use letters, digits, and hyphens for its name, and one line of plain text for its value.', 'multisite-webhooks' ),
			'header_reserved'    => __( 'The header “{header}” is set automatically. Choose another name.', 'multisite-webhooks' ),
			'headers_too_many'   => __( 'No more than 20 headers are allowed.', 'multisite-webhooks' ),
			'secret_invalid'     => __( 'A secret must be “whsec_” followed by 24 to 64 bytes in base64.', 'multisite-webhooks' ),
			default              => $this->of_settings( $problem->code ) ?? $this->of_form( $problem->code ),
		};
		foreach ( $problem->context as $name => $value ) {
			$sentence = str_replace( "{{$name}}", $value, $sentence );
		}
		return $sentence;
	}

	private function of_settings( string $code ): ?string {
		return match ( $code ) {
			'setting_fixed'           => __( 'This is set by {constant} in wp-config.php. Change it there.', 'multisite-webhooks' ),
			'content_outlives_log'    => __( 'Content can’t be kept longer than outcomes, which are kept for {log} days.', 'multisite-webhooks' ),
			'log_dies_before_content' => __( 'Outcomes must be kept at least as long as content, which is kept for {content} days.', 'multisite-webhooks' ),
			default                   => null,
		};
	}

	private function of_form( string $code ): string {
		return match ( $code ) {
			'field_unknown' => __( 'This field does not exist.', 'multisite-webhooks' ),
			'not_string'    => __( 'This must be text.', 'multisite-webhooks' ),
			'not_integer'   => __( 'This must be a whole number.', 'multisite-webhooks' ),
			'not_array'     => __( 'This must be a list.', 'multisite-webhooks' ),
			'not_object'    => __( 'This must be an object with a text value for each name.', 'multisite-webhooks' ),
			'not_items'     => __( 'An item has the wrong type.', 'multisite-webhooks' ),
			'not_enum'      => __( 'Choose one of: {choices}.', 'multisite-webhooks' ),
			'not_body'      => __( 'The body must be a JSON object.', 'multisite-webhooks' ),
			'not_range'     => __( 'This must be a whole number from {least} to {most}.', 'multisite-webhooks' ),
			'not_time'      => __( 'This must be a time such as 2026-11-24T14:02:11Z.', 'multisite-webhooks' ),
			'not_several'   => __( 'This must be a comma-separated list without empty items.', 'multisite-webhooks' ),
			'not_ids'       => __( 'This must be a comma-separated list of 1 to {most} valid IDs.', 'multisite-webhooks' ),
			'not_state'     => __( 'This must be the last “updated_at” value you read, in double quotes.', 'multisite-webhooks' ),
			'not_slug'      => __( '“{slug}” is not a valid event type.', 'multisite-webhooks' ),
			'not_id'        => __( 'This is not a valid ID.', 'multisite-webhooks' ),
			default         => __( 'This value is not valid.', 'multisite-webhooks' ),
		};
	}

	private function refused( Problem $problem ): string {
		$rule     = ( new AddressWords() )->rule( $problem->context['rule'] ?? '' );
		$sentence = ( $problem->context['host'] ?? '' ) === ( $problem->context['ip'] ?? '' )
			/* translators: {ip}: an IP address, %s: a kind of address such as "a private address". */
			? __( '{ip} is %s. Use an address that can be reached from the internet, or allow this host in wp-config.php with MULTISITE_WEBHOOKS_ALLOWED_HOSTS.', 'multisite-webhooks' )
			/* translators: {host}: a host name, {ip}: an IP address, %s: a kind of address such as "a private address". */
			: __( '{host} resolves to {ip}, %s. Use an address that can be reached from the internet, or allow this host in wp-config.php with MULTISITE_WEBHOOKS_ALLOWED_HOSTS.', 'multisite-webhooks' );
		return sprintf( $sentence, $rule );
	}
}
