<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

use PHPUnit\Framework\Assert;

/** A JSON value of which a test says what it expects to find there: anything else fails the test with its place. */
final readonly class Json {

	private function __construct( public mixed $value, private string $place ) {}

	public static function parse( string $text ): self {
		try {
			return new self( json_decode( $text, false, 512, JSON_THROW_ON_ERROR ), 'JSON' );
		} catch ( \JsonException $problem ) {
			Assert::fail( "This is no JSON ({$problem->getMessage()}): " . substr( $text, 0, 1000 ) );
		}
	}

	/** What PHP holds, as it looks on the wire. */
	public static function of( mixed $value ): self {
		return self::parse( json_encode( $value, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION ) );
	}

	public function has( string $name ): bool {
		return property_exists( $this->record(), $name );
	}

	/** What lies at a path of names, each inside the one before. */
	public function at( string ...$names ): self {
		$here = $this;
		foreach ( $names as $name ) {
			$record = $here->record();
			Assert::assertTrue( property_exists( $record, $name ), "{$here->place} has no “{$name}”: {$here->text_of()}" );
			$here = new self( $record->{$name}, "{$here->place}.{$name}" );
		}
		return $here;
	}

	public function text( string ...$names ): string {
		$value = $this->at( ...$names )->value;
		Assert::assertIsString( $value, "{$this->place}." . implode( '.', $names ) );
		return $value;
	}

	public function number( string ...$names ): int {
		$value = $this->at( ...$names )->value;
		Assert::assertIsInt( $value, "{$this->place}." . implode( '.', $names ) );
		return $value;
	}

	public function time( string ...$names ): float {
		$text = $this->text( ...$names );
		Assert::assertMatchesRegularExpression( '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z/', $text );
		return (float) ( new \DateTimeImmutable( $text ) )->format( 'U.v' );
	}

	/** @return list<self> */
	public function items(): array {
		Assert::assertIsArray( $this->value, "{$this->place} is no list: {$this->text_of()}" );
		$items = [];
		foreach ( array_values( $this->value ) as $i => $item ) {
			$items[] = new self( $item, "{$this->place}[{$i}]" );
		}
		return $items;
	}

	public function only(): self {
		$items = $this->items();
		Assert::assertCount( 1, $items, "{$this->place}: {$this->text_of()}" );
		return $items[0];
	}

	/** @return list<string> What the items of a list hold under a name. */
	public function texts( string ...$names ): array {
		return array_map( static fn ( self $item ): string => $item->text( ...$names ), $this->items() );
	}

	/** @return list<string> */
	public function names(): array {
		return array_map( strval( ... ), array_keys( get_object_vars( $this->record() ) ) );
	}

	private function record(): \stdClass {
		Assert::assertInstanceOf( \stdClass::class, $this->value, "{$this->place} is no object: {$this->text_of()}" );
		return $this->value;
	}

	private function text_of(): string {
		return substr( (string) json_encode( $this->value ), 0, 1000 );
	}
}
