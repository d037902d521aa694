<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Webhooks;

use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\UnreadableRow;
use MultisiteWebhooks\Domain\Webhook\Secret\SealedHeaders;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretBox;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Secret\Unreadable;

/** What of a webhook's row is sealed: its secrets, and the values of its headers. */
final readonly class SealedColumns {

	private SealedHeaders $headers;

	public function __construct( private SecretBox $box ) {
		$this->headers = new SealedHeaders( $box );
	}

	/** @param array<string, string> $sealed By name. */
	public static function stored( array $sealed ): string {
		// An object even if the names are digits, which PHP takes for the keys of a list.
		return (string) wp_json_encode( (object) $sealed );
	}

	public function seal( Secret $secret ): string {
		return $this->box->seal( $secret->text() );
	}

	/**
	 * Of rows with something that was sealed with other keys.
	 *
	 * @return array{literal-string, non-empty-list<string|int>} A condition and its values.
	 */
	public function other_keys(): array {
		$label = $this->box->label();
		// Without what begins with the current label, the JSON has no value left. No name holds a quote or a colon.
		return [ "( SUBSTR( secret, 1, %d ) <> %s OR REPLACE( headers, %s, '' ) LIKE %s )", [ strlen( $label ), $label, "\":\"{$label}", '%":"%' ] ];
	}

	/**
	 * @param array<mixed> $row
	 * @return array<string, string> By name.
	 */
	public static function headers( array $row ): array {
		return Row::texts_by_name( Row::json( $row, 'headers' ) );
	}

	/**
	 * @param array<string, string> $sealed By name.
	 * @return array<string, string> Values by name; none if one of them can't be read.
	 */
	public function readable_headers( array $sealed ): array {
		try {
			return $this->headers->open( $sealed );
		} catch ( SecretUnreadable ) {
			return [];
		}
	}

	/**
	 * @param array<mixed>          $row
	 * @param array<string, string> $headers Sealed, by name.
	 */
	public function unreadable( array $row, array $headers ): Unreadable {
		return new Unreadable( null === $this->readable_secrets( $row ), $this->headers->unreadable( $headers ) );
	}

	/** @param array<mixed> $row */
	public function readable_secrets( array $row ): ?SigningSecrets {
		try {
			return $this->secrets( $row );
		} catch ( SecretUnreadable | UnreadableRow ) {
			return null;
		}
	}

	/**
	 * @param array<mixed> $row
	 * @throws SecretUnreadable
	 * @throws UnreadableRow
	 */
	public function secrets( array $row ): SigningSecrets {
		$previous = Row::optional_text( $row, 'previous_secret' );
		return new SigningSecrets(
			$this->secret( Row::text( $row, 'secret' ) ),
			null === $previous ? null : $this->secret( $previous ),
			Row::optional_time( $row, 'previous_valid_until' ),
		);
	}

	private function secret( string $sealed ): Secret {
		return Secret::parse( $this->box->open( $sealed ) ) ?? throw new SecretUnreadable();
	}
}
