<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Manual\ActionConflict;
use MultisiteWebhooks\Domain\Delivery\Manual\Resend;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\InvalidId;
use MultisiteWebhooks\Edge\Words\ErrorWords;

/** `wp webhook resend`. WP-CLI shows the docblock of __invoke() as its help. */
final readonly class ResendCommand {

	/**
	 * @param \Closure(): DeliveryStore $deliveries
	 * @param \Closure(): Resend        $resend
	 * @param \Closure(): void          $wake       Has due deliveries sent soon.
	 */
	public function __construct( private \Closure $deliveries, private \Closure $resend, private \Closure $wake ) {}

	/**
	 * Resends deliveries: the same event, the same bytes.
	 *
	 * ## OPTIONS
	 *
	 * <delivery>...
	 * : One or more delivery IDs.
	 *
	 * [--porcelain]
	 * : Output just the IDs of the new deliveries.
	 *
	 * ## EXAMPLES
	 *
	 *     $ wp webhook resend dlv_01kaz8w6r3m5c0q8y4tn2d7xvb
	 *     Success: 1 of 1 delivery will be resent.
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		$new = array_values( array_filter( array_map( $this->resend( ... ), $arguments ), is_string( ... ) ) );
		if ( [] !== $new ) {
			( $this->wake )();
		}
		if ( isset( $options['porcelain'] ) ) {
			array_map( \WP_CLI::line( ... ), $new );
		}
		self::conclude( count( $new ), count( $arguments ), isset( $options['porcelain'] ) );
	}

	/** @return ?string The ID of the new delivery; null after a warning that says why there is none. */
	private function resend( string $id ): ?string {
		try {
			$delivery = ( $this->deliveries )()->find( DeliveryId::parse( $id ) );
			if ( null !== $delivery ) {
				return ( $this->resend )()( $delivery )->id->value;
			}
			$why = ErrorWords::not_found();
		} catch ( ActionConflict $conflict ) {
			$why = ErrorWords::conflict( $conflict->conflict_reason );
		} catch ( InvalidId ) {
			$why = ErrorWords::not_found();
		}
		\WP_CLI::warning( "{$id}: {$why}" );
		return null;
	}

	private static function conclude( int $resent, int $of, bool $quiet ): void {
		$message = sprintf(
			/* translators: 1: number of deliveries that will be resent, 2: number of deliveries requested. */
			_n( '%1$s of %2$s delivery will be resent.', '%1$s of %2$s deliveries will be resent.', $of, 'multisite-webhooks' ),
			number_format_i18n( $resent ),
			number_format_i18n( $of )
		);
		if ( $resent < $of ) {
			\WP_CLI::error( $message );
		} elseif ( ! $quiet ) {
			\WP_CLI::success( $message );
		}
	}
}
