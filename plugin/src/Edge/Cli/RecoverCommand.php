<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Delivery\Manual\Recover;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Input\Query;

/** `wp webhook recover`. WP-CLI shows the docblock of __invoke() as its help. */
final readonly class RecoverCommand {

	/**
	 * @param \Closure(): WebhookStore $webhooks
	 * @param \Closure(): Recover      $recover
	 * @param \Closure(): void         $wake     Has due deliveries sent soon.
	 */
	public function __construct( private \Closure $webhooks, private \Closure $recover, private \Closure $wake ) {}

	/**
	 * Resends the failed deliveries of a webhook since a given time, ten per second, oldest first.
	 *
	 * Prints their number and asks for confirmation. Resends at most 10,000 at once: run it again for more.
	 *
	 * ## OPTIONS
	 *
	 * <webhook>
	 * : The ID of the webhook.
	 *
	 * --since=<time>
	 * : Resend the deliveries that failed at or after this time, such as 2026-11-24T14:02:11Z.
	 *
	 * [--dry-run]
	 * : Only print their number.
	 *
	 * [--yes]
	 * : Answer yes to the confirmation message.
	 *
	 * ## EXAMPLES
	 *
	 *     $ wp webhook recover wh_01kaz8w6r3m5c0q8y4tn2d7xvb --since=2026-11-24 --yes
	 *     132 failed deliveries can be resent.
	 *     Success: 132 deliveries will be resent.
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		CliErrors::catch( fn () => $this->recover( $arguments[0], $options ) );
	}

	/** @param array<string, string|true> $options */
	private function recover( string $id, array $options ): void {
		$query = new Query( $options );
		$since = $query->time( 'since' );
		$query->check();
		$since ??= throw new InvalidInput( [ 'since' => new Problem( ProblemCode::NotTime ) ] );
		$webhook = CliErrors::webhook( ( $this->webhooks )(), $id );
		$count   = ( $this->recover )()->count( $webhook, $since );
		/* translators: %s: number of deliveries. */
		$found = _n( '%s failed delivery can be resent.', '%s failed deliveries can be resent.', $count, 'multisite-webhooks' );
		\WP_CLI::line( sprintf( $found, number_format_i18n( $count ) ) );
		if ( 0 === $count || isset( $options['dry-run'] ) ) {
			return;
		}
		\WP_CLI::confirm( __( 'Send them again?', 'multisite-webhooks' ), $options );
		$sent = ( $this->recover )()->start( $webhook, $since );
		( $this->wake )();
		/* translators: %s: number of deliveries. */
		$result = _n( '%s delivery will be resent.', '%s deliveries will be resent.', $sent, 'multisite-webhooks' );
		\WP_CLI::success( sprintf( $result, number_format_i18n( $sent ) ) );
	}
}
