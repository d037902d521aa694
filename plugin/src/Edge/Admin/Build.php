<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

/** The files that `npm run build` makes. */
final readonly class Build {

	private const FOLDER = 'build/';

	public function __construct( private string $plugin_file, private string $plugin_version ) {}

	public function url( string $file = '' ): string {
		return plugins_url( self::FOLDER . $file, $this->plugin_file );
	}

	/** The URL of a file that is loaded later; its name holds a hash of its content. Null if it is not built. */
	public function chunk_url( string $name ): ?string {
		$files = glob( $this->path( "{$name}.*.js" ) );
		$files = false === $files ? [] : $files;
		// `npm run watch` keeps the previous one for a few seconds.
		usort( $files, static fn ( string $one, string $other ): int => filemtime( $other ) <=> filemtime( $one ) );
		return [] === $files ? null : $this->url( basename( $files[0] ) );
	}

	/** @return array{dependencies: list<non-empty-string>, version: string} */
	public function asset(): array {
		$file         = $this->path( 'index.asset.php' );
		$asset        = is_file( $file ) ? include $file : [];
		$dependencies = is_array( $asset ) && is_array( $asset['dependencies'] ?? null ) ? $asset['dependencies'] : [];
		$version      = is_array( $asset ) && is_string( $asset['version'] ?? null ) ? $asset['version'] : $this->plugin_version;
		return [
			'dependencies' => array_values(
				array_filter( $dependencies, static fn ( mixed $one ): bool => is_string( $one ) && '' !== $one )
			),
			'version'      => $version,
		];
	}

	private function path( string $file ): string {
		return dirname( $this->plugin_file ) . '/' . self::FOLDER . $file;
	}
}
