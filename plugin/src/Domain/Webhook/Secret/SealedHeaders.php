<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Secret;

/**
 * The extra headers of webhooks: names in the clear, each value sealed by itself. They are only opened to be sent, so
 * that nothing that gets a webhook can tell the values, and a value that can't be read is kept like any other.
 */
final readonly class SealedHeaders {

	public function __construct( private SecretBox $box ) {}

	/**
	 * @param array<string, ?string> $given  Values by name; null keeps the value that the header has.
	 * @param array<string, string>  $before Sealed values by name.
	 * @return array<string, string> Sealed values by name. Names that are not given are gone.
	 */
	public function change( #[\SensitiveParameter] array $given, array $before = [] ): array {
		$kept   = array_change_key_case( $before );
		$sealed = [];
		foreach ( $given as $name => $value ) {
			$old = $kept[ strtolower( (string) $name ) ] ?? null;
			if ( null === $value && null === $old ) {
				continue;
			}
			$sealed[ (string) $name ] = null === $value ? (string) $old : $this->box->seal( $value );
		}
		return $sealed;
	}

	/**
	 * @param array<string, string> $sealed By name.
	 * @return array<string, string> Values by name.
	 * @throws SecretUnreadable
	 */
	public function open( array $sealed ): array {
		return array_map( $this->box->open( ... ), $sealed );
	}

	/**
	 * @param array<string, string> $sealed By name.
	 * @return list<string> The names of those that can't be opened.
	 */
	public function unreadable( array $sealed ): array {
		$names = [];
		foreach ( $sealed as $name => $value ) {
			try {
				$this->box->open( $value );
			} catch ( SecretUnreadable ) {
				$names[] = (string) $name;
			}
		}
		return $names;
	}
}
