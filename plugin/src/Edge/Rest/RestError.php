<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\Delivery\Manual\ConflictReason;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Edge\Words\ErrorWords;
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
		return new \WP_Error( 'multisite_webhooks_not_found', ErrorWords::not_found(), [ 'status' => 404 ] );
	}

	/** @param array<string, mixed> $present The webhook in its current state. */
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

	/** @param array<string, mixed> $present The custom action in its current state. */
	public static function action_changed( string $ago, array $present ): \WP_Error {
		return new \WP_Error(
			'multisite_webhooks_changed',
			/* translators: %s: a time span, such as "2 minutes". */
			sprintf( __( 'Someone else changed this custom event %s ago.', 'multisite-webhooks' ), $ago ),
			[
				'status'        => 412,
				'custom_action' => $present,
			]
		);
	}

	public static function conflict( ConflictReason $reason ): \WP_Error {
		return new \WP_Error( "multisite_webhooks_{$reason->value}", ErrorWords::conflict( $reason ), [ 'status' => 409 ] );
	}

	/** @param list<array{id: string, name: string}> $webhooks */
	public static function in_use( array $webhooks ): \WP_Error {
		return new \WP_Error(
			'multisite_webhooks_in_use',
			__( 'Webhooks subscribe to this event. Remove it from them first, or delete it anyway.', 'multisite-webhooks' ),
			[
				'status'   => 409,
				'webhooks' => $webhooks,
			]
		);
	}

	public static function no_copy(): \WP_Error {
		$message = __( 'The address of this network has not changed, so it can’t be a copy. To stop sending, pause its webhooks.', 'multisite-webhooks' );
		return new \WP_Error( 'multisite_webhooks_no_copy', $message, [ 'status' => 409 ] );
	}

	public static function events_expired(): \WP_Error {
		return new \WP_Error(
			'events_expired',
			__( 'Events after this one may have been deleted, so this list can’t show whether you missed any. Start again without “after”.', 'multisite-webhooks' ),
			[ 'status' => 410 ]
		);
	}

	public static function store_failed(): \WP_Error {
		return new \WP_Error( 'multisite_webhooks_database_failed', ErrorWords::store_failed(), [ 'status' => 503 ] );
	}

	public static function forbidden( bool $logged_in ): \WP_Error {
		return $logged_in
			? new \WP_Error( 'rest_forbidden', ErrorWords::not_allowed(), [ 'status' => 403 ] )
			: new \WP_Error( 'rest_not_logged_in', __( 'You are not logged in.', 'multisite-webhooks' ), [ 'status' => 401 ] );
	}
}
