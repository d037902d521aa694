<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

/** Prints a list in WP-CLI's usual formats. */
final readonly class Items {

	/**
	 * @param array<string, string|true> $options Of the command: format, fields, field.
	 * @param string                     $columns Of a table, separated by commas.
	 */
	public function __construct( private array $options, private string $columns ) {}

	/** If so, only the total is printed, so items need not be read. */
	public function are_counted(): bool {
		return 'count' === $this->format();
	}

	public function print_count( int $count ): void {
		\WP_CLI::line( (string) $count );
	}

	/** @param list<array<string, mixed>> $items As REST shows them, each with its id. */
	public function print( array $items ): void {
		$options   = $this->options;
		$whole     = in_array( $this->format(), [ 'json', 'yaml' ], true );
		$fields    = $whole && [] !== $items ? array_keys( $items[0] ) : explode( ',', $this->columns );
		$formatter = new \WP_CLI\Formatter( $options, $fields );
		if ( 'ids' === $this->format() ) {
			$formatter->display_items( array_column( $items, 'id' ) );
			return;
		}
		$formatter->display_items( array_map( $whole ? self::plain( ... ) : self::cells( ... ), $items ) );
	}

	private function format(): string {
		return (string) ( $this->options['format'] ?? 'table' );
	}

	/**
	 * YAML can't represent PHP objects.
	 *
	 * @param array<string, mixed> $item
	 * @return array<string, mixed>
	 */
	private static function plain( array $item ): array {
		return array_map(
			static fn ( mixed $value ): mixed => $value instanceof \stdClass && [] !== (array) $value ? (array) $value : $value,
			$item
		);
	}

	/**
	 * @param array<string, mixed> $item
	 * @return array<string, mixed>
	 */
	private static function cells( array $item ): array {
		return array_map(
			static fn ( mixed $value ): mixed => match ( true ) {
				null === $value   => '',
				is_bool( $value ) => $value ? 'yes' : 'no',
				// Of headers, only the names are known.
				$value instanceof \stdClass => implode( ', ', array_keys( (array) $value ) ),
				is_array( $value ) => implode( ', ', array_filter( $value, is_scalar( ... ) ) ),
				default           => $value,
			},
			$item
		);
	}
}
