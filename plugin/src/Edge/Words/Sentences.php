<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/** Says in a sentence what is wrong with a field and what to do. */
final class Sentences {

	public function of( Problem $problem ): string {
		$sentence = $this->sentence( $problem );
		foreach ( $problem->context as $name => $value ) {
			$sentence = str_replace( "{{$name}}", $value, $sentence );
		}
		return $sentence;
	}

	// phpcs:disable SlevomatCodingStandard.Files.LineLength, Generic.Metrics.CyclomaticComplexity -- A table: a code without its sentence is a type error.
	private function sentence( Problem $problem ): string {
		return match ( $problem->code ) {
			ProblemCode::UrlEmpty              => __( 'Enter the address that should receive the events.', 'multisite-webhooks' ),
			ProblemCode::UrlScheme             => __( 'Start the address with https:// (or http://).', 'multisite-webhooks' ),
			ProblemCode::UrlIncomplete         => __( 'This is not a complete address. It should look like https://example.com/hook.', 'multisite-webhooks' ),
			ProblemCode::UrlCredentials        => __( 'Leave out the user name and password. Send them as a header instead.', 'multisite-webhooks' ),
			ProblemCode::UrlTooLong, ProblemCode::UrlPort, ProblemCode::UrlFragment, ProblemCode::UrlInvisible,
			ProblemCode::UrlRefused, ProblemCode::UrlNotFound => ( new AddressSentences() )->of( $problem ),
			ProblemCode::EventTypesEmpty       => __( 'Choose at least one event.', 'multisite-webhooks' ),
			ProblemCode::EventTypeUnknown      => __( 'The event “{slug}” does not exist or is no longer available. Remove it or choose another one.', 'multisite-webhooks' ),
			ProblemCode::NameEmpty             => __( 'Enter a name, or leave it out to use the receiver’s host name.', 'multisite-webhooks' ),
			ProblemCode::NameTooLong           => __( 'The name is longer than 200 characters.', 'multisite-webhooks' ),
			ProblemCode::NameInvalid           => __( 'The name contains invalid characters.', 'multisite-webhooks' ),
			ProblemCode::StatusDisabled        => __( 'Only the system can disable a webhook. Use “paused” instead.', 'multisite-webhooks' ),
			ProblemCode::SitesEmpty            => __( 'Choose at least one site, or use null for the whole network.', 'multisite-webhooks' ),
			ProblemCode::SiteUnknown           => __( 'There is no site with the ID {id}.', 'multisite-webhooks' ),
			ProblemCode::HeaderInvalid, ProblemCode::HeaderReserved, ProblemCode::HeaderValueMissing, ProblemCode::HeaderTwice,
			ProblemCode::HeaderTooLong, ProblemCode::HeaderNameTooLong, ProblemCode::HeadersTooMany,
			ProblemCode::NotHeader             => $this->of_headers( $problem->code ),
			ProblemCode::SecretInvalid         => __( 'A secret must be “whsec_” followed by 24 to 64 bytes in base64.', 'multisite-webhooks' ),
			ProblemCode::SettingFixed          => __( 'This is set by {constant} in wp-config.php. Change it there.', 'multisite-webhooks' ),
			ProblemCode::ContentLongerThanLog  => __( 'Content can’t be kept longer than outcomes, which are kept for {log} days.', 'multisite-webhooks' ),
			ProblemCode::LogShorterThanContent => __( 'Outcomes must be kept at least as long as content, which is kept for {content} days.', 'multisite-webhooks' ),
			ProblemCode::FieldUnknown          => __( 'This field does not exist.', 'multisite-webhooks' ),
			ProblemCode::NotString             => __( 'This must be text.', 'multisite-webhooks' ),
			ProblemCode::NotInteger            => __( 'This must be a whole number.', 'multisite-webhooks' ),
			ProblemCode::NotArray              => __( 'This must be a list.', 'multisite-webhooks' ),
			ProblemCode::NotObject             => __( 'This must be an object with a text value for each name.', 'multisite-webhooks' ),
			ProblemCode::NotItems              => __( 'An item has the wrong type.', 'multisite-webhooks' ),
			ProblemCode::NotEnum               => __( 'Choose one of: {choices}.', 'multisite-webhooks' ),
			ProblemCode::NotBody               => __( 'The body must be a JSON object.', 'multisite-webhooks' ),
			ProblemCode::NotRange              => __( 'This must be a whole number from {least} to {most}.', 'multisite-webhooks' ),
			ProblemCode::NotTime               => __( 'This must be a time such as 2026-11-24T14:02:11Z.', 'multisite-webhooks' ),
			ProblemCode::NotSeveral            => __( 'This must be a comma-separated list without empty items.', 'multisite-webhooks' ),
			ProblemCode::NotIds                => __( 'This must be a comma-separated list of 1 to {most} valid IDs.', 'multisite-webhooks' ),
			ProblemCode::NotState              => __( 'This must be the last “updated_at” value you read, in double quotes.', 'multisite-webhooks' ),
			ProblemCode::NotSlug               => __( '“{slug}” is not a valid event type.', 'multisite-webhooks' ),
			ProblemCode::NotId                 => __( 'This is not a valid ID.', 'multisite-webhooks' ),
			ProblemCode::NotValid              => __( 'This value is not valid.', 'multisite-webhooks' ),
			default                            => ( new CustomActionSentences() )->of( $problem->code ),
		};
	}

	private function of_headers( ProblemCode $code ): string {
		return match ( $code ) {
			ProblemCode::HeaderReserved     => __( 'The header “{header}” is set automatically. Choose another name.', 'multisite-webhooks' ),
			ProblemCode::HeaderValueMissing => __( 'Enter a value for the header “{header}”. Only a header that the webhook already has can keep its value.', 'multisite-webhooks' ),
			ProblemCode::HeaderTwice        => __( 'The header “{header}” appears twice. Upper and lower case make no difference.', 'multisite-webhooks' ),
			ProblemCode::HeaderTooLong      => __( 'The value of the header “{header}” is longer than 4,000 characters.', 'multisite-webhooks' ),
			ProblemCode::HeaderNameTooLong  => __( 'The name of a header is longer than 100 characters.', 'multisite-webhooks' ),
			ProblemCode::HeadersTooMany     => __( 'No more than 20 headers are allowed.', 'multisite-webhooks' ),
			ProblemCode::NotHeader          => __( 'This must be a name and a value, such as “X-Shop: Nord”.', 'multisite-webhooks' ),
			default                         => __( 'The header “{header}” can’t be sent. Use letters, digits, and hyphens for its name, and one line of plain text for its value.', 'multisite-webhooks' ),
		};
	}
	// phpcs:enable
}
