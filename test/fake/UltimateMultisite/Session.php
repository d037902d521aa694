<?php

declare(strict_types=1);

namespace WP_Ultimo;

/** What a checkout remembers from one page to the next. */
final class Session {

	/** @var array<string, mixed> */
	private array $data = [];

	/** @var array<string, self> */
	private static array $all = [];

	public static function of( string $name ): self {
		self::$all[ $name ] ??= new self();
		return self::$all[ $name ];
	}

	public function get( string $key ): mixed {
		return $this->data[ $key ] ?? null;
	}

	public function set( string $key, mixed $value ): void {
		$this->data[ $key ] = $value;
	}
}
