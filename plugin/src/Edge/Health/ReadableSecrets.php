<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Screen;
use MultisiteWebhooks\Edge\Words\KeyWords;

/** A Site Health test that fails while webhooks can't be sent because the keys in wp-config.php have changed. */
final readonly class ReadableSecrets {

	/** @param \Closure(): list<Webhook> $unreadable */
	public function __construct( private \Closure $unreadable ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_test( array $tests ): array {
		$tests['direct']['multisite_webhooks_keys'] = [
			'label' => __( 'Keys of webhooks', 'multisite-webhooks' ),
			'test'  => $this->test( ... ),
		];
		return $tests;
	}

	/** @return array<string, mixed> */
	private function test(): array {
		$webhooks = ( $this->unreadable )();
		$is_good  = [] === $webhooks;
		return [
			'label'       => $is_good
				? __( 'The secrets and header values of all webhooks can be read', 'multisite-webhooks' )
				: __( 'Webhooks are not being sent: the keys in wp-config.php have changed', 'multisite-webhooks' ),
			'status'      => $is_good ? 'good' : 'critical',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => '<p>' . esc_html( $this->description( $webhooks ) ) . '</p>',
			'actions'     => $is_good ? '' : sprintf(
				'<p><a href="%1$s">%2$s</a></p>',
				esc_url( Screen::Webhooks->url() ),
				esc_html__( 'Show the webhooks', 'multisite-webhooks' )
			),
			'test'        => 'multisite_webhooks_keys',
		];
	}

	/** @param list<Webhook> $webhooks */
	private function description( array $webhooks ): string {
		if ( [] === $webhooks ) {
			return __( 'Secrets and the values of headers are encrypted with keys from wp-config.php. Keep a copy of these keys with each backup of the database.', 'multisite-webhooks' );
		}
		$names = implode( ', ', array_map( static fn ( Webhook $one ): string => "“{$one->name}”", $webhooks ) );
		return KeyWords::what( count( $webhooks ) ) . " {$names}. " . KeyWords::advice();
	}
}
