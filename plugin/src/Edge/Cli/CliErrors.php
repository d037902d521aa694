<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Delivery\Manual\ActionConflict;
use MultisiteWebhooks\Domain\Id\InvalidId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\StoreFailed;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Words\ErrorWords;
use MultisiteWebhooks\Edge\Words\Sentences;

/** Reports errors in the same words as the screens, and ends the command with exit code 1. */
final class CliErrors {

	/** @param \Closure(): void $work */
	public static function catch( \Closure $work ): void {
		try {
			$work();
		} catch ( InvalidInput $invalid ) {
			\WP_CLI::error( self::sentences( $invalid ) );
		} catch ( ActionConflict $conflict ) {
			\WP_CLI::error( ErrorWords::conflict( $conflict->conflict_reason ) );
		} catch ( StoreFailed $failure ) {
			\WP_CLI::error( self::store_failed( $failure ) );
		} catch ( \RuntimeException $failure ) {
			\WP_CLI::error( $failure->getMessage() );
		}
	}

	public static function store_failed( StoreFailed $failure ): string {
		return rtrim( ErrorWords::store_failed() . " ({$failure->getMessage()})" );
	}

	public static function webhook( WebhookStore $webhooks, string $id ): Webhook {
		try {
			$webhook = $webhooks->find( WebhookId::parse( $id ) );
		} catch ( InvalidId ) {
			$webhook = null;
		}
		/* translators: %s: a webhook ID, as entered. */
		$message = __( 'Webhook “%s” not found. Run `wp webhook list` to see all webhooks.', 'multisite-webhooks' );
		return $webhook ?? self::error( sprintf( $message, $id ) );
	}

	public static function error( string $message ): never {
		\WP_CLI::error( $message, false );
		\WP_CLI::halt( 1 );
	}

	/** A line for each field, with its name. */
	private static function sentences( InvalidInput $invalid ): string {
		$lines = [];
		foreach ( $invalid->problems as $field => $problem ) {
			$lines[] = "{$field}: " . ( new Sentences() )->of( $problem );
		}
		return implode( "\n", $lines );
	}
}
