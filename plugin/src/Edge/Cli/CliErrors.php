<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Delivery\Manual\ActionConflict;
use MultisiteWebhooks\Domain\Id\InvalidId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Words\ErrorWords;
use MultisiteWebhooks\Edge\Words\Sentences;

/** What can't be done is told in the words of the screens, and ends the command with exit code 1. */
final class CliErrors {

	/** @param \Closure(): void $work */
	public static function errors_of( \Closure $work ): void {
		try {
			$work();
		} catch ( InvalidInput $invalid ) {
			\WP_CLI::error( self::sentences( $invalid ) );
		} catch ( ActionConflict $conflict ) {
			\WP_CLI::error( ErrorWords::conflict( $conflict->conflict_reason ) );
		} catch ( \RuntimeException $failure ) {
			\WP_CLI::error( $failure->getMessage() );
		}
	}

	public static function webhook( WebhookStore $webhooks, string $id ): Webhook {
		try {
			$webhook = $webhooks->find( WebhookId::parse( $id ) );
		} catch ( InvalidId ) {
			$webhook = null;
		}
		/* translators: %s: an id, or what was taken for one. */
		return $webhook ?? self::error( sprintf( __( 'There is no webhook “%s”. `wp webhook list` shows them.', 'multisite-webhooks' ), $id ) );
	}

	public static function error( string $message ): never {
		\WP_CLI::error( $message, false );
		\WP_CLI::halt( 1 );
	}

	/** Each with the name of its field, a line for each. */
	private static function sentences( InvalidInput $invalid ): string {
		$lines = [];
		foreach ( $invalid->problems as $field => $problem ) {
			$lines[] = "{$field}: " . ( new Sentences() )->of( $problem );
		}
		return implode( "\n", $lines );
	}
}
