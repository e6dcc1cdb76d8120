-- Which enterprises were updated lately is asked over all months (M34, stale alerts): by the moment of writing, of which a few
-- weeks are looked at, however many years are there.
CREATE INDEX ix_enterprise_profile_updated ON enterprise_profile (updated_at, scope_place, uscc, status);
CREATE INDEX ix_monthly_flow_updated ON monthly_flow (updated_at, scope_place, uscc, status);
CREATE INDEX ix_labour_demand_updated ON labour_demand (updated_at, scope_place, uscc, status);
CREATE INDEX ix_training_demand_updated ON training_demand (updated_at, scope_place, uscc, status);
CREATE INDEX ix_enterprise_profile_hist_updated ON enterprise_profile_hist (updated_at, scope_place);
CREATE INDEX ix_monthly_flow_hist_updated ON monthly_flow_hist (updated_at, scope_place);
CREATE INDEX ix_labour_demand_hist_updated ON labour_demand_hist (updated_at, scope_place);
CREATE INDEX ix_training_demand_hist_updated ON training_demand_hist (updated_at, scope_place);
