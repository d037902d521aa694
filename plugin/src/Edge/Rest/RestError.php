<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\Delivery\Manual\ConflictReason;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Edge\Words\Sentences;

/** The errors of the REST API. */
final class RestError {

	public static function invalid( InvalidInput $invalid ): \WP_Error {
		$sentences = array_map( static fn ( Problem $problem ): string => ( new Sentences() )->of( $problem ), $invalid->problems );
		return new \WP_Error(
			'rest_invalid_param',
			implode( ' ', array_unique( $sentences ) ),
			[
				'status' => 400,
				'params' => $sentences,
			]
		);
	}

	public static function not_found(): \WP_Error {
		return new \WP_Error( 'multisite_webhooks_not_found', __( 'There is nothing here. It may have been deleted.', 'multisite-webhooks' ), [ 'status' => 404 ] );
	}

	/** @param array<string, mixed> $present The webhook as it is now. */
	public static function changed( string $ago, array $present ): \WP_Error {
		return new \WP_Error(
			'multisite_webhooks_changed',
			/* translators: %s: a time span, such as "2 minutes". */
			sprintf( __( 'Someone else changed this webhook %s ago.', 'multisite-webhooks' ), $ago ),
			[
				'status'  => 412,
				'webhook' => $present,
			]
		);
	}

	public static function conflict( ConflictReason $conflict_reason ): \WP_Error {
		$words = match ( $conflict_reason ) {
			ConflictReason::IsTest         => __( 'A test can’t be sent again. Send a new test event to the webhook instead.', 'multisite-webhooks' ),
			ConflictReason::WebhookDeleted => __( 'The webhook of this delivery was deleted, so there is nowhere to send it.', 'multisite-webhooks' ),
			ConflictReason::ContentDeleted => __( 'The content of this delivery was deleted; only its outcome is kept.', 'multisite-webhooks' ),
			ConflictReason::NotWaiting     => __( 'This delivery is not waiting (any more). Look again at what became of it.', 'multisite-webhooks' ),
			ConflictReason::BeingSent      => __( 'This delivery is being sent right now. Look again in a moment.', 'multisite-webhooks' ),
		};
		return new \WP_Error( "multisite_webhooks_{$conflict_reason->value}", $words, [ 'status' => 409 ] );
	}

	public static function no_copy(): \WP_Error {
		return new \WP_Error( 'multisite_webhooks_no_copy', __( 'This network is where it has always been, so it can’t be a copy. To stop sending, pause its webhooks.', 'multisite-webhooks' ), [ 'status' => 409 ] );
	}

	public static function events_expired(): \WP_Error {
		return new \WP_Error(
			'events_expired',
			__( 'Events after this one may be gone already, so this list can’t prove that nothing was missed. Start again without “after”.', 'multisite-webhooks' ),
			[ 'status' => 410 ]
		);
	}

	public static function forbidden( bool $signed_in ): \WP_Error {
		return $signed_in
			? new \WP_Error( 'rest_forbidden', __( 'You may not manage the webhooks of this network. Ask a network admin.', 'multisite-webhooks' ), [ 'status' => 403 ] )
			: new \WP_Error( 'rest_not_logged_in', __( 'Sign in first.', 'multisite-webhooks' ), [ 'status' => 401 ] );
	}
}
