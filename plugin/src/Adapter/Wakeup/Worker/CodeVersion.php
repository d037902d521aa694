<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/** The plugin as this process loaded it. A worker must stop after an update, and when the plugin is deactivated. */
final class CodeVersion {

	private readonly int|false $changed_at;

	private readonly bool $active;

	public function __construct( private readonly string $file ) {
		$this->changed_at = $this->changed_at();
		$this->active     = $this->is_active();
	}

	/** Reads a network option, so do not call it all the time. */
	public function is_outdated(): bool {
		return $this->changed_at !== $this->changed_at() || $this->active !== $this->is_active();
	}

	private function changed_at(): int|false {
		clearstatcache( true, $this->file );
		return is_file( $this->file ) ? filemtime( $this->file ) : false;
	}

	private function is_active(): bool {
		$active = get_site_option( 'active_sitewide_plugins', [] );
		return is_array( $active ) && isset( $active[ plugin_basename( $this->file ) ] );
	}
}
